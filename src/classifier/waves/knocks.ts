import type { Answer } from '../context.ts';
import type { Lure } from '../verdict.ts';

/**
 * Counting mails that somebody at the account's door causes. Shared by one person's history (`burst.ts`) and an
 * organisation's archive (`waves.ts`).
 */

const hour = 3_600_000;
export const day = 24 * hour;

/** A mail as far as it is counted. */
export interface Knock {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly lure: Lure | undefined;
  readonly answer?: Answer;
}

/**
 * What a mail weighs, unanswered and once the person said "I did not ask".
 *
 * A reset, a login link or a new address to confirm takes no more than a user name: weight 1. Codes and second steps come
 * when somebody stands at the login itself, often with the right password, and a new login is somebody inside: weight 2.
 * Unanswered they weigh 1 all the same: most people cause them themselves (two new phones in a weekend), and a rule that
 * calls that an attack would soon be ignored.
 */
const weights: Partial<Record<Lure, { readonly unanswered: number; readonly notAsked: number }>> = {
  passwordReset: { unanswered: 1, notAsked: 1 },
  loginLink: { unanswered: 1, notAsked: 1 },
  confirmEmail: { unanswered: 1, notAsked: 1 },
  loginCode: { unanswered: 1, notAsked: 2 },
  twoFactor: { unanswered: 1, notAsked: 2 },
  newLogin: { unanswered: 1, notAsked: 2 },
};

const heaviestMail = 2;

/** Whether a mail can be caused by somebody who is not inside the account, or who just got there. */
export function isKnock({ lure }: Pick<Knock, 'lure'>): boolean {
  return lure !== undefined && weights[lure] !== undefined;
}

function weightOf({ lure, answer }: Knock): number {
  const weight = lure === undefined ? undefined : weights[lure];
  return weight?.[answer === 'notAsked' ? 'notAsked' : 'unanswered'] ?? 0;
}

/**
 * The heaviest choice of mails that lie an hour or more apart. Closer ones are one occasion: a mail sent again, several
 * accounts of one person asked for at once, a person who tries their own reset. A choice and not clusters, since one more
 * mail can only make the best choice heavier, while it could join two clusters into one.
 * @param knocks sorted by time
 */
function heaviest<Mail extends Knock>(knocks: readonly Mail[], weigh: (mail: Mail) => number): number {
  /** `best[n]`: of the first n mails. */
  const best = [0];
  let before = 0;
  for (const [index, mail] of knocks.entries()) {
    while ((knocks[before]?.time ?? mail.time) <= mail.time - hour) before++;
    best.push(Math.max(best[index] ?? 0, (best[before] ?? 0) + weigh(mail)));
  }
  return best.at(-1) ?? 0;
}

const measures = {
  mails: (knocks: readonly Knock[]) => knocks.length,
  occasions: (knocks: readonly Knock[]) => heaviest(knocks, () => 1),
  weight: (knocks: readonly Knock[]) => heaviest(knocks, weightOf),
};

/** So much within so long. */
export interface Density {
  /** Milliseconds. */
  readonly within: number;
  readonly least: number;
  readonly countedBy: keyof typeof measures;
}

/**
 * Somebody keeps trying. The first one holds mail bombs, whose mails are one occasion; it also keeps the others cheap,
 * which then never see more than five mails a day. The others: once a day for three days, every other day for a week,
 * or twice a week for a month. A mail a week stays below all of them.
 */
export const burstDensities: readonly Density[] = [
  { within: day, least: 6, countedBy: 'mails' },
  { within: 3 * day, least: 3, countedBy: 'weight' },
  { within: 7 * day, least: 4, countedBy: 'weight' },
  { within: 30 * day, least: 6, countedBy: 'weight' },
];

/** Two occasions in a week: more than an accident, not yet an attack. */
export const severalDensity: Density = { within: 7 * day, least: 2, countedBy: 'occasions' };

/** Windows that end at a mail not older than `since`, of which each holds enough. Each is a span of `knocks`. */
export function* denseWindows<Mail extends Knock>(
  knocks: readonly Mail[],
  { within, least, countedBy }: Density,
  since = Number.NEGATIVE_INFINITY,
): Generator<readonly Mail[]> {
  let start = 0;
  for (const [index, last] of knocks.entries()) {
    while ((knocks[start]?.time ?? last.time) < last.time - within) start++;
    if (last.time < since || (index - start + 1) * heaviestMail < least) continue;
    const window = knocks.slice(start, index + 1);
    if (measures[countedBy](window) >= least) yield window;
  }
}
