import { burstDensities, type Density, day, denseWindows, isKnock } from './knocks.ts';
import { rareCount } from './poisson.ts';
import { quietOf } from './quiet.ts';
import { dayOf, type FoundWave, isoDay, type WaveEntry } from './wave.ts';

/**
 * One recipient whose mails make a burst (the densities of `burst.ts`) among many. In an archive nobody answered, and of
 * thousands of people somebody gets three mails in three days by chance: so the more people there are, and the more of
 * such mails a person always gets, the more it takes.
 */

const month = 30;
/** What a person causes themselves: one mail in a month. */
const ordinaryRate = 1 / month;
const quietShare = 3 / 4;
/** The chance that a month shows a burst which is none. */
const chance = 0.01;

/** How many knocks a person gets on an ordinary day: who logs in every day gets a code every day. */
function rateOf(knocks: readonly WaveEntry[], days: number): number {
  const perDay = [...Map.groupBy(knocks, ({ time }) => dayOf(time)).values()].map((own) => own.length);
  const quiet = quietOf(perDay, quietShare, days);
  return Math.max(ordinaryRate, quiet.sum / quiet.days);
}

function stricter(density: Density, rate: number, recipients: number): Density {
  const length = density.within / day;
  const windows = (recipients * month) / length;
  return { ...density, least: Math.max(density.least, rareCount(rate * length, chance / windows)) };
}

/** Windows that overlap are one wave. */
function joined(windows: Iterable<readonly WaveEntry[]>): (readonly WaveEntry[])[] {
  const waves: Set<WaveEntry>[] = [];
  for (const window of windows) {
    const last = waves.at(-1);
    if (last && window.some((mail) => last.has(mail))) for (const mail of window) last.add(mail);
    else waves.push(new Set(window));
  }
  return waves.map((wave) => [...wave]);
}

function mostFrequentLure(mails: readonly WaveEntry[]) {
  const groups = [...Map.groupBy(mails, ({ lure }) => lure)];
  return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** @param mails sorted by time */
function toWave(mails: readonly WaveEntry[]): FoundWave {
  const days = mails.map(({ time }) => dayOf(time));
  const wave = {
    from: isoDay(days[0] ?? 0),
    to: isoDay(days.at(-1) ?? 0),
    lure: mostFrequentLure(mails),
    mails: mails.length,
    recipients: 1,
  };
  return { wave, mails };
}

/**
 * Waves of one recipient each.
 * @param entries mails that belong to no wave across people
 * @param days how many days they cover
 */
export function personalWaves(entries: readonly WaveEntry[], days: number): FoundWave[] {
  const people = Map.groupBy(entries.filter(isKnock), ({ recipient }) => recipient);
  return [...people.values()].flatMap((own) => {
    if (own.length < Math.min(...burstDensities.map(({ least }) => least))) return [];
    const rate = rateOf(own, days);
    let left = own.toSorted((a, b) => a.time - b.time);
    return burstDensities.flatMap((density) => {
      const found = joined(denseWindows(left, stricter(density, rate, people.size)));
      const taken = new Set(found.flat());
      left = left.filter((mail) => !taken.has(mail));
      return found.map(toWave);
    });
  });
}
