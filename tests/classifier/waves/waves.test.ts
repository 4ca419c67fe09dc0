import { describe, expect, test } from 'vitest';
import { rareCount } from '../../../src/classifier/waves/poisson.ts';
import type { WaveEntry } from '../../../src/classifier/waves/wave.ts';
import { findWaves } from '../../../src/classifier/waves/waves.ts';
import { growthTenfold } from '../../cpuTime.ts';
import { background, day, days, mailboxes, randomFrom, start, waveOf } from '../simulation.ts';

const period = { from: start, to: start + days * day - 1 };
const hour = day / 24;

const reset = (recipient: string, at: number): WaveEntry => ({
  time: start + at,
  lure: 'passwordReset',
  recipient: `${recipient}@example.org`,
});
const lone = [reset('ann', 2 * day), reset('bo', 15.5 * day), reset('cy', 24 * day)];

describe('5,000 mailboxes, 30 days, one wave and three lone resets', () => {
  const random = randomFrom(8);
  // 3 % of the mailboxes from the eighth of January on, one of them asked for twice.
  const wave = [...waveOf(random, 150, 7, 4), reset('person-1000', 8.5 * day)];
  const entries = [...wave, ...lone];
  const expected = { from: '2026-01-08', to: '2026-01-11', lure: 'passwordReset', mails: 151, recipients: 150 };

  test('the wave is found to the day, the mail and the recipient, and the lone ones stay lone', () => {
    expect(findWaves(entries, period)).toEqual({ waves: [expected], lone: 3 });
  });

  test('it is found on its first day', () => {
    const soFar = entries.filter(({ time }) => time < start + 8 * day);
    const { waves } = findWaves(soFar, { from: start, to: start + 8 * day - 1 });
    expect(waves).toMatchObject([{ from: '2026-01-08', to: '2026-01-08' }]);
  });

  test('the order of the mails does not matter', () => {
    expect(findWaves(entries.toReversed(), period)).toEqual(findWaves(entries, period));
  });
});

test('in 200 runs without a wave there is none, from almost no mail to 20 a day', () => {
  const rates = [0.02, 0.1, 0.3, 0.5, 1, 2, 5, 8, 12, 20];
  const runs = Array.from({ length: 200 }, (_, seed) => {
    const rate = rates[seed % rates.length] ?? 1;
    return { seed, rate, waves: findWaves(background(randomFrom(seed), rate), period).waves };
  });
  expect(runs.filter(({ waves }) => waves.length > 0)).toEqual([]);
});

describe.each([
  [0.002, 0.05],
  [0.005, 0.2],
  [0.01, 1],
  [0.02, 5],
  [0.05, 12],
])('a wave of %f of the mailboxes beside %f mails a day', (share, rate) => {
  test.each([1, 2, 3, 4])('is found over %i days', (length) => {
    const seeds = Array.from({ length: 10 }, (_, seed) => seed);
    const missed = seeds.filter((seed) => {
      const random = randomFrom(1000 + seed);
      const first = 7 + (seed % 12);
      const entries = [...background(random, rate), ...waveOf(random, mailboxes * share, first, length)];
      const from = new Date(start + first * day).toISOString().slice(0, 10);
      return !findWaves(entries, period).waves.some((wave) => wave.from <= from && wave.to >= from);
    });
    expect(missed).toEqual([]);
  });
});

const people = (count: number, at: number, name = 'p') =>
  Array.from({ length: count }, (_, index) => reset(`${name}${index}`, at + index * 60_000));

interface Case {
  readonly entries: readonly WaveEntry[];
  readonly waves: readonly object[];
  readonly lone: number;
}

const cases: Readonly<Record<string, Case>> = {
  'no mail is calm': { entries: [], waves: [], lone: 0 },
  'five people on one day are no wave': { entries: people(5, day), waves: [], lone: 5 },
  'ten people on one day are': {
    entries: people(10, day),
    waves: [{ from: '2026-01-02', to: '2026-01-02', mails: 10, recipients: 10 }],
    lone: 0,
  },
  'ten mails to two people are no wave across people': {
    entries: Array.from({ length: 10 }, (_, index) => reset(`p${index % 2}`, day + index * 60_000)),
    waves: [],
    lone: 10,
  },
  'a wave may rest for one day': {
    entries: [...people(10, day), ...people(3, 3 * day, 'q')],
    waves: [{ from: '2026-01-02', to: '2026-01-04', mails: 13 }],
    lone: 0,
  },
  'after two quiet days it is over': {
    entries: [...people(10, day), ...people(3, 4 * day, 'q')],
    waves: [{ from: '2026-01-02', to: '2026-01-02', mails: 10 }],
    lone: 3,
  },
  'one mail the day after belongs to nobody’s wave': {
    entries: [...people(10, day), ...people(1, 2 * day, 'q')],
    waves: [{ to: '2026-01-02', mails: 10 }],
    lone: 1,
  },
  'two waves a week apart are two': {
    entries: [...people(12, day), ...people(10, 9 * day)],
    waves: [{ from: '2026-01-02' }, { from: '2026-01-10' }],
    lone: 0,
  },
  'a large wave does not hide a small one': {
    entries: [...people(500, 3 * day), ...people(12, 20 * day, 'q')],
    waves: [{ recipients: 500 }, { recipients: 12 }],
    lone: 0,
  },
  'a small wave stands before a large one that came later': {
    entries: [...people(12, 3 * day), ...people(20, 20 * day, 'q')],
    waves: [{ recipients: 12 }, { recipients: 20 }],
    lone: 0,
  },
  'a slow wave and a later one of one day are two': {
    entries: [
      ...[3, 3, 2, 2].flatMap((count, index) => people(count, (5 + index) * day, `d${index}-`)),
      ...people(12, 25 * day),
    ],
    waves: [
      { from: '2026-01-06', to: '2026-01-09' },
      { from: '2026-01-26', to: '2026-01-26' },
    ],
    lone: 0,
  },
  'two kinds of mail on one day are two waves': {
    entries: [...people(10, day), ...people(12, day).map((entry) => ({ ...entry, lure: 'loginCode' as const }))],
    waves: [
      { lure: 'loginCode', recipients: 12 },
      { lure: 'passwordReset', recipients: 10 },
    ],
    lone: 0,
  },
  'mails of an unknown kind make a wave too': {
    entries: people(10, day).map((entry) => ({ ...entry, lure: undefined })),
    waves: [{ lure: undefined, mails: 10 }],
    lone: 0,
  },
  'one recipient with three resets in two days is a wave of one': {
    entries: [reset('ann', day), reset('ann', day + 9 * hour), reset('ann', 2 * day + 5 * hour), reset('bo', 5 * day)],
    waves: [{ from: '2026-01-02', to: '2026-01-03', lure: 'passwordReset', mails: 3, recipients: 1 }],
    lone: 1,
  },
  'a bomb at one recipient is a wave of one': {
    entries: Array.from({ length: 40 }, (_, index) => reset('ann', day + index * 60_000)),
    waves: [{ mails: 40, recipients: 1 }],
    lone: 0,
  },
  'where fifty people get mails, three to one of them are chance': {
    entries: [
      ...Array.from({ length: 50 }, (_, index) => reset(`p${index}`, ((index * 7) % 30) * day)),
      ...[0, 1, 2].map((index) => reset('ann', (10 + index) * day)),
    ],
    waves: [],
    lone: 53,
  },
  'six are not': {
    entries: [
      ...Array.from({ length: 50 }, (_, index) => reset(`p${index}`, ((index * 7) % 30) * day)),
      ...[0, 1, 2, 3, 4, 5].map((index) => reset('ann', 10 * day + index * 9 * hour)),
    ],
    waves: [{ from: '2026-01-11', to: '2026-01-12', mails: 6, recipients: 1 }],
    lone: 50,
  },
  'six people on one day are the fewest': {
    entries: people(6, day),
    waves: [{ from: '2026-01-02', to: '2026-01-02', mails: 6, recipients: 6 }],
    lone: 0,
  },
  'ten people in four days are a slow one': {
    entries: [3, 3, 2, 2].flatMap((count, index) => people(count, (10 + index) * day, `d${index}-`)),
    waves: [{ from: '2026-01-11', to: '2026-01-14', mails: 10, recipients: 10 }],
    lone: 0,
  },
  'a wave goes on before the day that shows it': {
    entries: [...people(2, 9 * day, 'q'), ...people(12, 10 * day)],
    waves: [{ from: '2026-01-10', to: '2026-01-11', mails: 14 }],
    lone: 0,
  },
  'one kind’s wave takes no mail of another kind along': {
    entries: [...people(10, day), ...people(2, day, 'q').map((entry) => ({ ...entry, lure: 'newLogin' as const }))],
    waves: [{ lure: 'passwordReset', mails: 10 }],
    lone: 2,
  },
  'waves of one day stand by their recipients, and then by their mails': {
    entries: [
      ...people(10, day).map((entry) => ({ ...entry, lure: 'newLogin' as const })),
      ...[...people(10, day), ...people(1, day + hour)].map((entry) => ({ ...entry, lure: 'loginCode' as const })),
      ...people(12, day),
      ...people(11, day).map((entry) => ({ ...entry, lure: 'twoFactor' as const })),
    ],
    waves: [
      { lure: 'passwordReset', recipients: 12 },
      { lure: 'twoFactor', recipients: 11 },
      { lure: 'loginCode', recipients: 10, mails: 11 },
      { lure: 'newLogin', recipients: 10, mails: 10 },
    ],
    lone: 0,
  },
  'waves of two kinds stand by their days': {
    entries: [
      ...people(10, 20 * day),
      ...people(10, 5 * day).map((entry) => ({ ...entry, lure: 'loginCode' as const })),
      ...people(10, 25 * day).map((entry) => ({ ...entry, lure: 'newLogin' as const })),
    ],
    waves: [{ from: '2026-01-06' }, { from: '2026-01-21' }, { from: '2026-01-26' }],
    lone: 0,
  },
  'what belongs to a wave across people makes no wave of one recipient': {
    entries: [...people(10, day), ...Array.from({ length: 6 }, (_, index) => reset('p0', day + (index + 1) * hour))],
    waves: [{ mails: 16, recipients: 10 }],
    lone: 0,
  },
  'the wave of one recipient is named after what most of it is about': {
    entries: [
      reset('ann', day),
      ...[1, 2, 3].map((index) => ({ ...reset('ann', day + index * 5 * hour), lure: 'loginCode' as const })),
    ],
    waves: [{ lure: 'loginCode', mails: 4, recipients: 1 }],
    lone: 0,
  },
  'what knocks at no door makes no wave of one recipient': {
    entries: Array.from({ length: 8 }, (_, index) => ({ ...reset('ann', day + index * hour), lure: 'badge' as const })),
    waves: [],
    lone: 8,
  },
  'who gets a code now and then still gets a burst': {
    entries: [
      ...[1, 9, 17].map((index) => ({ ...reset('ann', index * day), lure: 'loginCode' as const })),
      ...Array.from({ length: 6 }, (_, index) => reset('ann', 26 * day + index * 7 * hour)),
    ],
    waves: [{ from: '2026-01-27', mails: 6, recipients: 1 }],
    lone: 3,
  },
  'who gets codes often still gets a burst, when it is a large one': {
    entries: [
      ...Array.from({ length: 12 }, (_, index) => ({ ...reset('ann', 2 * index * day), lure: 'loginCode' as const })),
      ...Array.from({ length: 12 }, (_, index) => reset('ann', 27 * day + index * hour)),
    ],
    waves: [{ from: '2026-01-28', to: '2026-01-28', mails: 12, recipients: 1 }],
    lone: 12,
  },
  'the mails of one recipient may come in any order': {
    entries: [reset('ann', 2 * day + 5 * hour), reset('ann', day), reset('ann', day + 9 * hour)],
    waves: [{ from: '2026-01-02', to: '2026-01-03', mails: 3 }],
    lone: 0,
  },
  'two bursts of one recipient are two': {
    entries: [1, 20].flatMap((first) => [0, 9, 20].map((hours) => reset('ann', first * day + hours * hour))),
    waves: [
      { from: '2026-01-02', mails: 3 },
      { from: '2026-01-21', mails: 3 },
    ],
    lone: 0,
  },
  'who logs in every day gets a code every day': {
    entries: Array.from({ length: 30 }, (_, index) => ({ ...reset('ann', index * day), lure: 'loginCode' as const })),
    waves: [],
    lone: 30,
  },
};

test.each(Object.entries(cases))('%s', (_, { entries, waves, lone: left }) => {
  const found = findWaves(entries, period);
  expect(found.waves).toMatchObject(waves);
  expect({ waves: found.waves.length, lone: found.lone }).toEqual({ waves: waves.length, lone: left });
});

describe('a wave is measured by the days around it', () => {
  const busy = (from: number, to: number, count: number) =>
    Array.from({ length: to - from }, (_, index) => people(count, (from + index) * day, `b${index}-`)).flat();
  const spans = (entries: readonly WaveEntry[]) =>
    findWaves(entries).waves.map(({ from, to, mails }) => [from, to, mails]);

  test('and not by those more than three weeks away', () => {
    const wave = people(12, 60 * day, 'w');
    const found = ['2026-03-02', '2026-03-02', 12];
    expect(spans([...busy(0, 38, 40), ...wave, ...people(1, 90 * day)])).toEqual([found]);
    expect(spans([...people(1, 30 * day), ...wave, ...busy(82, 120, 40)])).toEqual([found]);
    const beside = [...busy(42, 58, 8), ...wave, ...busy(62, 80, 8)];
    expect(spans(beside)).toEqual([]);
    expect(spans(beside.toReversed())).toEqual([]);
  });

  test('and takes three times as many as ordinarily, with room for chance', () => {
    const around = [...busy(0, 14, 20), ...busy(16, 30, 20)];
    const on = (count: number, index: number) => people(count, (14 + index) * day, `w${index}-`);
    expect(spans([...around, ...on(61, 0), ...on(20, 1)])).toEqual([]);
    expect(spans([...around, ...on(64, 0), ...on(20, 1)])).toEqual([['2026-01-15', '2026-01-15', 64]]);
    expect(spans([...around, ...on(45, 0), ...on(45, 1)])).toEqual([]);
  });

  test('before it and after it alike', () => {
    const beside = [1, 3, 5, 7, 9, 11, 13, 15, 17].flatMap((away) => people(3, (30 - away) * day, `b${away}-`));
    const mirrored = beside.map((mail) => ({ ...mail, time: 2 * start + 61 * day - mail.time }));
    const ends = [...people(1, 0), ...people(1, 60 * day)];
    expect(spans([...ends, ...people(8, 30 * day, 'w')])).toEqual([['2026-01-31', '2026-01-31', 8]]);
    expect(spans([...ends, ...beside, ...people(8, 30 * day, 'w')])).toEqual([]);
    expect(spans([...ends, ...mirrored, ...people(8, 30 * day, 'w')])).toEqual([]);
  });

  test('and two that grow into each other are one', () => {
    const spansIn = (entries: readonly WaveEntry[]) =>
      findWaves(entries, { from: start, to: start + 70 * day }).waves.map(({ from, to, mails }) => [from, to, mails]);
    const every = (from: number) =>
      [0, 2, 4, 6, 8, 10].flatMap((after) => people(2, (from + after) * day, `s${after}-`));
    // What lies between is busy for the wave with quieter days around it, which goes on over it up to the other.
    const later = [...busy(0, 21, 1), ...people(20, 21 * day, 'v'), ...every(23), ...people(20, 35 * day, 'w')];
    expect(spansIn(later)).toEqual([['2026-01-22', '2026-02-05', 52]]);
    // Two days make it together, so it is found after the other.
    const slow = [...people(7, 24 * day, 'v'), ...people(7, 25 * day, 'u')];
    const earlier = [...slow, ...every(27), ...people(20, 39 * day, 'w'), ...busy(41, 62, 1)];
    expect(spansIn(earlier)).toEqual([['2026-01-25', '2026-02-09', 46]]);
  });

  test('and a quieter day at its end is none of its days', () => {
    const around = [...busy(0, 14, 4), ...busy(16, 30, 4)];
    const wave = (...counts: number[]) =>
      counts.flatMap((count, index) => people(count, (14 + index) * day, `w${index}-`));
    expect(spans([...around, ...wave(11, 19)])).toEqual([['2026-01-16', '2026-01-16', 19]]);
    expect(spans([...around, ...wave(19, 11)])).toEqual([['2026-01-15', '2026-01-15', 19]]);
  });
});

test('a year of a busier organisation is no wave', () => {
  const entries = Array.from({ length: 365 * 4 }, (_, index) => reset(`p${index}`, 400 * day + index * 6 * hour));
  expect(findWaves([...people(1, 0), ...entries]).waves).toEqual([]);
});

test('the time grows with the number of mails, not with its square', { timeout: 60_000 }, async () => {
  const random = randomFrom(5);
  const all = Array.from({ length: 50_000 }, () => reset(`p${Math.floor(random() * 5000)}`, random() * 3000 * day));
  expect(await growthTenfold((count) => findWaves(all.slice(0, count)), 5000)).toBeLessThan(25);
});

test.each([
  [0.2, 1e-7, 6],
  [0.5, 1e-7, 8],
  [2, 1e-7, 14],
  [20, 1e-7, 48],
  [500, 1e-7, 622],
  [10_000, 1e-7, 10_540],
])('at a rate of %f a count with a chance below %f is %i', (rate, chance, count) => {
  expect(rareCount(rate, chance)).toBe(count);
});
