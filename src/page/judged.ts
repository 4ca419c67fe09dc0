import { type Level, levels } from '../classifier/verdict.ts';
import type { Verdicted } from '../messages.ts';
import type { Answer } from '../ui/bannerQuestions.ts';
import type { OpenMessage } from '../webmail/webmail.ts';
import { type Mounted, showBanner } from './warn.ts';

/** The expanded messages of the page, each with its verdict once it is there, its banner and the person's answer. */

export interface Judged {
  open: OpenMessage;
  /** Settles with the verdict; with `undefined` when nobody could give one. */
  readonly verdict: Promise<Verdicted | undefined>;
  verdicted: Verdicted | undefined;
  answer: Answer | undefined;
  banner: Mounted | undefined;
}

export interface Judging {
  readonly judge: (open: OpenMessage) => Promise<Verdicted | undefined>;
  /** Judges again with the webmail's raw headers; `undefined` when they cannot be had. */
  readonly judgeOriginal: (open: OpenMessage) => Promise<Verdicted | undefined>;
  /** A verdict has come for a message that is still open; `undefined`: none could be had. */
  readonly onVerdict: (open: OpenMessage, verdicted: Verdicted | undefined) => void;
}

export interface JudgedMessages {
  /** Takes over what the page shows now: new messages are judged, gone ones dropped with their banners. */
  readonly update: (messages: readonly OpenMessage[]) => void;
  readonly clear: () => void;
  readonly all: () => readonly Judged[];
  /** The highest level; `undefined` while a verdict is missing. */
  readonly worst: () => Level | undefined;
  /** Whether the person trusts the senders of all mails at the highest level. */
  readonly isTrusted: () => boolean;
}

function higher(a: Level, b: Level): Level {
  return levels.indexOf(a) > levels.indexOf(b) ? a : b;
}

export function createJudgedMessages({ judge, judgeOriginal, onVerdict }: Judging): JudgedMessages {
  const judged = new Map<string, Judged>();

  const drop = (key: string) => {
    judged.get(key)?.banner?.remove();
    judged.delete(key);
  };

  const show = (entry: Judged, verdicted: Verdicted) => {
    entry.verdicted = verdicted;
    entry.banner?.remove();
    entry.banner = showBanner(entry.open, verdicted, {
      answer: entry.answer,
      onAnswer: (answer) => {
        entry.answer = answer;
      },
      onOriginal: () => checkOriginal(entry),
    });
  };

  /** Whether the original could be read. */
  const checkOriginal = async (entry: Judged): Promise<boolean> => {
    const { key } = entry.open;
    const verdicted = await judgeOriginal(entry.open);
    if (!verdicted || judged.get(key) !== entry) return false;
    show(entry, verdicted);
    onVerdict(entry.open, verdicted);
    return true;
  };

  const add = (open: OpenMessage) => {
    const entry: Judged = { open, verdict: judge(open), verdicted: undefined, answer: undefined, banner: undefined };
    judged.set(open.key, entry);
    void entry.verdict.then((verdicted) => {
      // The page may show another mail by now: a verdict never stands over a mail it was not given for.
      if (judged.get(open.key) !== entry) return;
      if (verdicted) show(entry, verdicted);
      onVerdict(entry.open, verdicted);
    });
  };

  const worst = (): Level | undefined => {
    const levelsFound = [...judged.values()].map(({ verdicted }) => verdicted?.level);
    if (levelsFound.includes(undefined)) return undefined;
    return levelsFound.reduce<Level | undefined>(
      (found, level) => (found && level ? higher(found, level) : level),
      undefined,
    );
  };

  return {
    update: (messages) => {
      const keys = new Set(messages.map(({ key }) => key));
      for (const key of judged.keys()) if (!keys.has(key)) drop(key);
      for (const open of messages) {
        const entry = judged.get(open.key);
        if (!entry) add(open);
        else {
          entry.open = open;
          entry.banner?.keep();
        }
      }
    },
    clear: () => {
      for (const key of judged.keys()) drop(key);
    },
    all: () => [...judged.values()],
    worst,
    isTrusted: () =>
      [...judged.values()]
        .filter(({ verdicted }) => verdicted?.level === worst())
        .every(({ verdicted }) => verdicted?.isTrusted),
  };
}
