/** How busy it is where nothing is the matter. */

/** Where so few days are known that no quiet can be told, the unknown ones count as quiet. */
export const fewestDays = 14;

export function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

export interface Quiet {
  /** All counts of the quiet days together. */
  readonly sum: number;
  readonly days: number;
  /** The count of the busiest of them. */
  readonly busiest: number;
}

/**
 * The quietest days of some. The busiest are left out, since a wave must not raise what it is measured by.
 * @param counts of the days that are known, or of those that have any
 * @param share how many of the days to keep
 * @param days how many days there are
 */
export function quietOf(counts: readonly number[], share: number, days = counts.length): Quiet {
  const all = Math.max(days, fewestDays);
  const kept = Math.floor(all * share);
  const quiet = counts.toSorted((a, b) => a - b).slice(0, Math.max(0, kept - (all - counts.length)));
  return { sum: sumOf(quiet), days: kept, busiest: quiet.at(-1) ?? 0 };
}
