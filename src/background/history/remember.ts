import type { Answer, HistoryEntry } from '../../classifier/context.ts';
import type { Lure } from '../../classifier/verdict.ts';
import type { Changed } from '../settings/store.ts';
import { changeEntries, type History } from './history.ts';
import { createKey } from './historyKey.ts';

/** Puts security mails into the history, each once, however often and on whatever surface it is seen. */

/** Where a mail lies. */
export interface MailPlace {
  readonly webmail: string;
  readonly account: string;
}

/** A mail or a row of the list that tells of a security mail. */
export interface Seen {
  /** The webmail's id of the mail; in Outlook of its conversation. */
  readonly id: string;
  readonly lure: Lure;
  /** Milliseconds since 1970; `undefined` where the page does not tell. */
  readonly time: number | undefined;
  /** `false` for a row of the list. */
  readonly checked: boolean;
}

export interface Remembered {
  /** The entries' names in the order of what was seen, for the person's answer; empty when storage failed. */
  readonly ids: readonly string[];
  readonly history: History;
  readonly isSaved: boolean;
}

/** Outlook names a conversation, and puts mails of one subject into one: its mails differ by their time. */
const apart = '.';

/** What the page's id stands for: in Outlook without the place within the conversation. */
function conversationOf({ webmail }: MailPlace, id: string): string {
  return webmail === 'outlook' ? (id.split('#')[0] ?? id) : id;
}

interface Keys {
  readonly conversation: string;
  readonly id: string;
}

async function keysOf(salt: string, place: MailPlace, { id, time }: Pick<Seen, 'id' | 'time'>): Promise<Keys> {
  const own = [place.webmail, place.account];
  const conversation = await createKey(salt, ...own, conversationOf(place, id));
  const isShared = place.webmail === 'outlook' && time !== undefined;
  return {
    conversation,
    id: isShared ? `${conversation}${apart}${await createKey(salt, ...own, String(time))}` : conversation,
  };
}

/** The entries with one more, or with what is known better of one; the same list when nothing is new. */
function withSeen(
  entries: readonly HistoryEntry[],
  seen: Seen,
  { id, conversation, mailbox }: Keys & Pick<HistoryEntry, 'mailbox'>,
  now: number,
): readonly HistoryEntry[] {
  const before =
    entries.find((entry) => entry.id === id) ??
    entries.find((entry) =>
      seen.checked ? !entry.checked && entry.id === conversation : entry.id.startsWith(`${conversation}${apart}`),
    );
  if (before && (before.checked || !seen.checked)) return entries;
  const time = seen.time ?? before?.time ?? now;
  const entry: HistoryEntry = {
    id,
    mailbox,
    lure: seen.lure,
    // A clock that was moved back must not put mails into the future.
    time: Math.min(time, now),
    checked: seen.checked,
    ...(seen.time === undefined ? { isFirstSeen: true } : {}),
  };
  return [...entries.filter((other) => other !== before), entry];
}

/** Remembers what was seen in one mailbox. @param days how long anything is kept, where an organisation shortens it */
export async function rememberSeen(
  place: MailPlace,
  all: readonly Seen[],
  now: number,
  days?: number,
): Promise<Remembered> {
  const ids: string[] = [];
  const { value, isSaved } = await changeEntries(
    async ({ salt, entries }) => {
      let list = entries;
      const mailbox = await createKey(salt, place.webmail, place.account);
      for (const seen of all) {
        const keys = await keysOf(salt, place, seen);
        ids.push(keys.id);
        list = withSeen(list, seen, { ...keys, mailbox }, now);
      }
      return list;
    },
    now,
    days,
  );
  return { ids, history: value, isSaved };
}

/** Keeps what the person said of a mail. An entry that is gone stays gone. */
export function rememberAnswer(id: string, answer: Answer, now: number): Promise<Changed<History>> {
  return changeEntries(({ entries }) => {
    const isNew = entries.some((entry) => entry.id === id && entry.answer !== answer);
    return isNew ? entries.map((entry) => (entry.id === id ? { ...entry, answer } : entry)) : entries;
  }, now);
}

/** Forgets a mail that turned out to be none of Meta's. */
export async function forgetSeen(place: MailPlace, seen: Pick<Seen, 'id' | 'time'>, now: number): Promise<void> {
  await changeEntries(async ({ salt, entries }) => {
    const { id } = await keysOf(salt, place, seen);
    return entries.some((entry) => entry.id === id) ? entries.filter((entry) => entry.id !== id) : entries;
  }, now);
}
