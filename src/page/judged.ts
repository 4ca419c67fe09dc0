import { type Level, levels } from '../classifier/verdict.ts';
import type { OpenMessage } from '../webmail/webmail.ts';
import { createEntry, type Judged, type Judging } from './judgedMessage.ts';

/** The expanded messages of the page, each with its verdict once it is there, its banner and the person's answer. */

export interface JudgedMessages {
  /**
   * Takes over what the page shows now: new messages are judged, gone ones dropped with their banners.
   * @param isChanged whether a body's content may have changed since it was read
   */
  readonly update: (messages: readonly OpenMessage[], isChanged: (body: Element) => boolean) => void;
  readonly clear: () => void;
  readonly all: () => readonly Judged[];
  /** The message with the highest level; `undefined` while a verdict is missing. */
  readonly worst: () => Judged | undefined;
}

/** The same mail in the same place; an id that comes late does not make it another. */
function isSameMail(before: OpenMessage, now: OpenMessage): boolean {
  return before.account === now.account && (before.id === undefined || before.id === now.id);
}

/** By level; among equals those from senders nobody trusts come first. */
function rank({ verdicted }: Judged): number {
  return 2 * levels.indexOf(verdicted?.level as Level) + (verdicted?.isTrusted ? 0 : 1);
}

export function createJudgedMessages(judging: Judging): JudgedMessages {
  /** By the element of the body: only one mail can stand in it. */
  const judged = new Map<Element, Judged>();

  const drop = (body: Element): string | undefined => {
    const entry = judged.get(body);
    judged.delete(body);
    return entry?.end();
  };

  const take = (open: OpenMessage, isChanged: boolean) => {
    const entry = judged.get(open.body);
    if (entry && isSameMail(entry.open, open)) {
      entry.update(open, isChanged);
      return;
    }
    // A verdict never stands over a mail it was not given for.
    const before = drop(open.body);
    judged.set(open.body, createEntry(open, before, judging));
  };

  return {
    update: (messages, isChanged) => {
      const bodies = new Set(messages.map(({ body }) => body));
      for (const body of judged.keys()) if (!bodies.has(body)) drop(body);
      for (const open of messages) take(open, isChanged(open.body));
    },
    clear: () => {
      for (const body of judged.keys()) drop(body);
    },
    all: () => [...judged.values()],
    worst: () => {
      const entries = [...judged.values()];
      if (entries.some(({ verdicted, hasFailed }) => verdicted === undefined && !hasFailed)) return undefined;
      return entries.reduce<Judged | undefined>(
        (found, entry) => (found && rank(found) >= rank(entry) ? found : entry),
        undefined,
      );
    },
  };
}
