import type { Lure } from '../verdict.ts';
import { rareCount } from './poisson.ts';
import { fewestDays, quietOf, sumOf } from './quiet.ts';
import { type Days, dayOf, type FoundWave, isoDay, type WaveEntry } from './wave.ts';

/**
 * Waves across people, kind by kind. A wave begins with one to four days on which at least five people, three times as
 * many as ordinarily, and more than chance explains, got mails of one kind; it goes on over the days beside them.
 */

/** Fewer people on a day are no wave, however quiet it is elsewhere. */
const fewestRecipients = 5;
/** So many times as many people as on other days. */
const factor = 3;
/** Once in ten million: an archive of years has thousands of days, and several kinds of mail. */
const chance = 1e-7;
/** A slow wave shows in a few days together: ten people in four days where there are none else. */
const longestStart = 4;
/** Mails that come less often than once in five days prove no lower rate. */
const lowestRate = 0.2;
const quietShare = 3 / 4;
const aboveQuiet = 3;
/** Weekends are quieter; of the quietest two thirds the busiest is an ordinary working day. */
const ordinaryShare = 2 / 3;
/** The days before and after that a day is compared with: over years an organisation changes. */
const neighbours = 21;
/** A wave may rest for a day. */
const longestStep = 2;
const fewestToJoin = 2;

/** Distinct recipients per day: one person's ten mails are no wave across people. */
function recipientsPerDay(mails: readonly WaveEntry[]): (index: number) => number {
  const days = Map.groupBy(mails, ({ time }) => dayOf(time));
  const counts = new Map([...days].map(([index, own]) => [index, new Set(own.map(({ recipient }) => recipient)).size]));
  return (index) => counts.get(index) ?? 0;
}

/**
 * How many recipients an ordinary day around these has: the mean of the other days and a standard error more, with no day
 * counted far above the quiet ones (another wave must not hide this one); at least an ordinary working day.
 */
function ordinaryRate(countOf: (index: number) => number, run: Days, period: Days): number {
  const start = Math.max(period.first, run.first - neighbours);
  const days = Math.min(period.last, run.last + neighbours) - start + 1;
  const around = Array.from({ length: days }, (_, step) => start + step);
  const isOther = (index: number) => index < run.first || index > run.last;
  const most = quietOf(around.map(countOf), quietShare).busiest + aboveQuiet;
  const others = around.filter(isOther).map((index) => Math.min(most, countOf(index)));
  const sum = sumOf(others);
  const mean = (sum + Math.sqrt(sum)) / Math.max(fewestDays, others.length);
  return Math.max(lowestRate, mean, quietOf(around.map(countOf), ordinaryShare).busiest);
}

/** The days of a wave that starts with these: without quiet ones at its ends, and with busy neighbours. */
function extend(countOf: (index: number) => number, start: Days, rate: number): Days {
  const isBusy = (index: number) => countOf(index) >= Math.max(fewestToJoin, Math.ceil(factor * rate));
  let { first, last } = start;
  while (first < last && !isBusy(first)) first++;
  while (last > first && !isBusy(last)) last--;
  const next = (from: number, way: 1 | -1) =>
    Array.from({ length: longestStep }, (_, step) => from + way * (step + 1)).find(isBusy);
  for (let found = next(first, -1); found !== undefined; found = next(first, -1)) first = found;
  for (let found = next(last, 1); found !== undefined; found = next(last, 1)) last = found;
  return { first, last };
}

/** Two waves that grew into each other are one. */
function withWave(found: readonly Days[], wave: Days): Days[] {
  const touches = (other: Days) => wave.first <= other.last && wave.last >= other.first;
  const joined = found
    .filter(touches)
    .reduce((all, other) => ({ first: Math.min(all.first, other.first), last: Math.max(all.last, other.last) }), wave);
  return [...found.filter((other) => !touches(other)), joined];
}

/** Runs of days on which too many people got mails of one kind for chance; single days are looked for first. */
function waveDays(mails: readonly WaveEntry[], period: Days): Days[] {
  const countOf = recipientsPerDay(mails);
  const busy = [...new Set(mails.map(({ time }) => dayOf(time)))].toSorted((a, b) => a - b);
  let found: Days[] = [];
  for (let length = 1; length <= longestStart; length++) {
    for (const first of busy) {
      const last = first + length - 1;
      const count = sumOf(Array.from({ length }, (_, step) => countOf(first + step)));
      if (count < fewestRecipients || found.some((other) => first <= other.last && last >= other.first)) continue;
      const rate = ordinaryRate(countOf, { first, last }, period);
      if (count < Math.max(factor * rate * length, rareCount(rate * length, chance))) continue;
      found = withWave(found, extend(countOf, { first, last }, rate));
    }
  }
  return found;
}

function wavesOfLure(mails: readonly WaveEntry[], lure: Lure | undefined, period: Days): FoundWave[] {
  return waveDays(mails, period).map(({ first, last }) => {
    const own = mails.filter(({ time }) => dayOf(time) >= first && dayOf(time) <= last);
    const recipients = new Set(own.map(({ recipient }) => recipient)).size;
    return { wave: { from: isoDay(first), to: isoDay(last), lure, mails: own.length, recipients }, mails: own };
  });
}

/** Waves across people. */
export function sharedWaves(entries: readonly WaveEntry[], period: Days): FoundWave[] {
  return [...Map.groupBy(entries, ({ lure }) => lure)].flatMap(([lure, mails]) => wavesOfLure(mails, lure, period));
}
