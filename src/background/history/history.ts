import type { HistoryEntry } from '../../classifier/context.ts';
import { day } from '../../classifier/waves/knocks.ts';
import { type Changed, createStore } from '../settings/store.ts';
import { historyEntrySchema, saltSchema } from '../settings/storedSchemas.ts';
import { createSalt } from './historyKey.ts';

/**
 * When security mails came: time, kind, salted hashes of mail and mailbox, and what the person said. No address, no
 * subject, no text, no link.
 */
export interface History {
  /** The form it is stored in. */
  readonly version: 1;
  /** Base64; made anew when everything is erased. */
  readonly salt: string;
  readonly entries: readonly HistoryEntry[];
  /** Something stored could not be read and was left out; said until everything is erased. */
  readonly isDamaged: boolean;
}

/** How long anything is remembered (days); an organisation may shorten it. */
const mostDays = 30;
/** A flood must not fill the storage. */
const mostEntries = 500;

function emptyHistory(isDamaged: boolean): History {
  return { version: 1, salt: createSalt(), entries: [], isDamaged };
}

/** Entry by entry, so that one that is broken does not take the others along. */
function parseHistory(stored: unknown): History {
  if (typeof stored !== 'object' || stored === null) return emptyHistory(stored !== undefined);
  const { salt, entries, isDamaged } = stored as Partial<Record<keyof History, unknown>>;
  const list: readonly unknown[] = Array.isArray(entries) ? entries : [];
  const readable = list.map((entry) => historyEntrySchema.safeParse(entry)).filter(({ success }) => success);
  const knownSalt = saltSchema.safeParse(salt);
  const isWhole = Array.isArray(entries) && readable.length === list.length && knownSalt.success;
  return {
    version: 1,
    salt: knownSalt.success ? knownSalt.data : createSalt(),
    entries: readable.map(({ data }) => data as HistoryEntry),
    isDamaged: isDamaged === true || !isWhole,
  };
}

const store = createStore('history', parseHistory);

/** Whether a mail came too long ago to be remembered. @param days an organisation's own limit */
export function isTooOld(time: number, now: number, days = mostDays): boolean {
  return time <= now - Math.min(days, mostDays) * day;
}

/**
 * What a clock that was ahead for a while put further into the future than anything is remembered starts to age now: it
 * would stay for years. What is nearer stays as it is, since it may be today's clock that is wrong.
 */
function aged(entry: HistoryEntry, now: number): HistoryEntry {
  return entry.time > now + mostDays * day ? { ...entry, time: now } : entry;
}

/** Entries that are not too old, newest last. */
export function recentEntries(entries: readonly HistoryEntry[], now: number, days?: number): readonly HistoryEntry[] {
  const recent = entries.map((entry) => aged(entry, now)).filter(({ time }) => !isTooOld(time, now, days));
  return recent.toSorted((a, b) => a.time - b.time).slice(-mostEntries);
}

export function readHistory(): Promise<History> {
  return store.read();
}

/** Changes the entries; what is too old goes at every change. Nothing is written when the same entries come back. */
export function changeEntries(
  change: (history: History) => readonly HistoryEntry[] | Promise<readonly HistoryEntry[]>,
  now: number,
  days?: number,
): Promise<Changed<History>> {
  return store.change(async (history) => {
    const entries = await change(history);
    return entries === history.entries ? history : { ...history, entries: recentEntries(entries, now, days) };
  });
}

/** Forgets everything, the salt included. @returns whether that could be saved */
export async function eraseHistory(): Promise<boolean> {
  return (await store.change(() => emptyHistory(false))).isSaved;
}
