import { personalWaves } from './personalWaves.ts';
import { sumOf } from './quiet.ts';
import { sharedWaves } from './sharedWaves.ts';
import { type Days, dayOf, type Wave, type WaveEntry } from './wave.ts';

/** What the security mails of a whole organisation tell together: a wave that no single mailbox shows. */

export interface Waves {
  /** By their first day. */
  readonly waves: readonly Wave[];
  /** Mails in no wave. */
  readonly lone: number;
}

function periodOf(entries: readonly WaveEntry[], period: Parameters<typeof findWaves>[1]): Days {
  const times = [...entries.map(({ time }) => time), ...(period ? [period.from, period.to] : [])];
  const days = times.map(dayOf).toSorted((a, b) => a - b);
  return { first: days[0] ?? 0, last: days.at(-1) ?? 0 };
}

const inOrder = (a: Wave, b: Wave) =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : b.recipients - a.recipients || b.mails - a.mails;

/**
 * Finds waves: first those across people, then, in what is left, the bursts of single recipients.
 * @param entries genuine security mails, in any order
 * @param period what the entries cover, in milliseconds, where it is longer than from the first to the last of them
 */
export function findWaves(
  entries: readonly WaveEntry[],
  period?: { readonly from: number; readonly to: number },
): Waves {
  const days = periodOf(entries, period);
  const shared = sharedWaves(entries, days);
  const taken = new Set(shared.flatMap(({ mails }) => mails));
  const left = entries.filter((entry) => !taken.has(entry));
  const found = [...shared, ...personalWaves(left, days.last - days.first + 1)].map(({ wave }) => wave);
  return { waves: found.toSorted(inOrder), lone: entries.length - sumOf(found.map(({ mails }) => mails)) };
}
