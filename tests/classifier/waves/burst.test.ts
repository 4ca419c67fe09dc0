import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../../../src/classifier/context.ts';
import type { Lure } from '../../../src/classifier/verdict.ts';
import { type Alarm, alarms, type Burst, findBurst } from '../../../src/classifier/waves/burst.ts';
import { cpuTime } from '../../cpuTime.ts';

/** A virtual clock: it is noon of a Monday, and mails came so long ago. */
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = new Date(2026, 5, 15, 12).getTime();

type Details = Partial<Pick<HistoryEntry, 'answer' | 'checked' | 'mailbox' | 'id' | 'isFirstSeen'>>;
type Mail = readonly [lure: Lure, ago: number, details?: Details | undefined];

const denied: Details = { answer: 'notAsked' };
const asked: Details = { answer: 'asked' };
const row: Details = { checked: false };
const elsewhere: Details = { mailbox: 'other' };
const firstSeen: Details = { isFirstSeen: true };

function historyOf(mails: readonly Mail[]): HistoryEntry[] {
  return mails.map(([lure, ago, details], index) => ({
    id: `mail ${index}`,
    mailbox: 'own',
    time: now - ago,
    lure,
    checked: true,
    ...details,
  }));
}

const reset = (ago: number, details?: Details): Mail => ['passwordReset', ago, details];
const code = (ago: number, details?: Details): Mail => ['loginCode', ago, details];
const login = (ago: number, details?: Details): Mail => ['newLogin', ago, details];
const changed = (ago: number, details?: Details): Mail => ['accountChanged', ago, details];
const times = (count: number, step: number, make: (ago: number) => Mail) =>
  Array.from({ length: count }, (_, index) => make(index * step));

interface Sequence {
  readonly mails: readonly Mail[];
  readonly expect: Alarm | Partial<Burst>;
}

const sequences: Readonly<Record<string, Sequence>> = {
  'nothing came': { mails: [], expect: { alarm: 'none', mails: 0, days: 1, isSure: false, unopened: 0 } },
  'one reset nobody answered': { mails: [reset(hour)], expect: { alarm: 'one', mails: 1, days: 1, isSure: false } },
  'one reset the person did not ask for': { mails: [reset(hour, denied)], expect: { alarm: 'one', isSure: true } },
  'one reset the person asked for': { mails: [reset(hour, asked)], expect: 'none' },
  'one reset eight days ago is no alarm of today': { mails: [reset(8 * day)], expect: 'none' },
  'one reset exactly a week ago still is': { mails: [reset(7 * day)], expect: 'one' },
  'a mail about a support case is one': { mails: [['supportCase', hour]], expect: 'one' },
  'three mails about one support case stay one': {
    mails: times(3, 5 * hour, (ago) => ['supportCase', ago]),
    expect: { alarm: 'one', mails: 1 },
  },
  'two resets in two days': { mails: [reset(hour), reset(30 * hour)], expect: { alarm: 'several', mails: 2, days: 2 } },
  'two resets around midnight came on two days': { mails: [reset(11 * hour), reset(13 * hour)], expect: { days: 2 } },
  'two resets on one day': { mails: [reset(hour), reset(6 * hour)], expect: { alarm: 'several', mails: 2, days: 1 } },
  'of two resets one was asked for': { mails: [reset(hour), reset(30 * hour, asked)], expect: 'one' },
  'three resets over two days': {
    mails: [reset(hour), reset(9 * hour), reset(26 * hour)],
    expect: { alarm: 'burst', mails: 3, days: 2, isSure: false },
  },
  'three resets over two days, all denied': {
    mails: [reset(hour, denied), reset(9 * hour, denied), reset(26 * hour, denied)],
    expect: { alarm: 'burst', isSure: true },
  },
  'three resets over two days, two denied': {
    mails: [reset(hour, denied), reset(9 * hour), reset(26 * hour, denied)],
    expect: { alarm: 'burst', isSure: false },
  },
  'three resets over two days, one of them asked for': {
    mails: [reset(hour), reset(9 * hour, asked), reset(26 * hour)],
    expect: { alarm: 'several', mails: 2 },
  },
  'the same mail sent again after ten minutes is one occasion': {
    mails: [reset(hour), reset(hour + 10 * minute)],
    expect: 'one',
  },
  'the same mail sent again twice, every half hour': { mails: times(3, 30 * minute, reset), expect: 'several' },
  'mails an hour apart are two occasions': { mails: [reset(0), reset(hour)], expect: 'several' },
  'mails a minute less apart are one': { mails: [reset(0), reset(59 * minute)], expect: 'one' },
  'five accounts of one person hit at once are one occasion': { mails: times(5, minute, reset), expect: 'one' },
  'five accounts of one person hit at once, three days running, are a burst': {
    mails: [0, day, 2 * day].flatMap((start) => times(5, minute, (ago) => reset(start + ago))),
    expect: { alarm: 'burst', days: 2, mails: 6 },
  },
  'a person who tries their own reset four times in a row is left alone': {
    mails: times(4, 5 * minute, reset),
    expect: 'one',
  },
  'a person who tries their own reset and says so': {
    mails: times(8, 5 * minute, (ago) => reset(ago, asked)),
    expect: 'none',
  },
  'twenty mails in an hour are a bomb': {
    mails: times(20, 3 * minute, reset),
    expect: { alarm: 'burst', mails: 20, days: 1 },
  },
  'six mails in ten minutes are a bomb': { mails: times(6, 2 * minute, reset), expect: 'burst' },
  'five mails in ten minutes are not': { mails: times(5, 2 * minute, reset), expect: 'one' },
  'a bomb nine days ago is over': { mails: times(20, minute, (ago) => reset(9 * day + ago)), expect: 'none' },
  'somebody knocks slowly, once a week': {
    mails: times(4, 7 * day, reset),
    expect: { alarm: 'several', mails: 2, days: 8 },
  },
  'somebody knocks once in eight days': { mails: times(4, 8 * day, reset), expect: 'one' },
  'somebody knocks every five days': { mails: times(6, 5 * day, reset), expect: 'burst' },
  'somebody knocks every other day': { mails: times(4, 2 * day, reset), expect: { alarm: 'burst', mails: 4, days: 7 } },
  'somebody knocks every three days': { mails: times(3, 3 * day, reset), expect: 'several' },
  'six occasions in a month, the last one recent': {
    mails: [0, 8, 9, 17, 25, 29].map((days) => reset(days * day)),
    expect: 'burst',
  },
  'of six occasions one is older than a month': {
    mails: [0, 8, 9, 17, 25, 31].map((days) => reset(days * day)),
    expect: 'one',
  },
  'six occasions in a month, the first of them older than thirty days': {
    mails: [5, 12, 13, 20, 27, 32].map((days) => reset(days * day)),
    expect: 'several',
  },
  'three second steps in three days': {
    mails: times(3, day, (ago) => ['twoFactor', ago]),
    expect: { alarm: 'burst', mails: 3 },
  },
  'two denied second steps in two days': {
    mails: [
      ['twoFactor', hour, denied],
      ['twoFactor', day, denied],
    ],
    expect: 'burst',
  },
  'two denied codes in two days weigh as much as four resets': {
    mails: [code(hour, denied), code(day, denied)],
    expect: 'burst',
  },
  'a denied reset, then a denied code': { mails: [reset(day, denied), code(hour, denied)], expect: 'burst' },
  'two new phones in a weekend, nobody answered: no attack': {
    mails: [code(day), login(day - minute), code(2 * day), login(2 * day - minute)],
    expect: { alarm: 'several', mails: 4 },
  },
  'a reset of one’s own, then the new login': { mails: [reset(hour), login(hour - 5 * minute)], expect: 'one' },
  'a code and its second step are one occasion': {
    mails: [code(hour), ['twoFactor', hour - 2 * minute]],
    expect: 'one',
  },
  'different lures count together': {
    mails: [reset(hour), ['loginLink', 9 * hour], ['confirmEmail', 26 * hour]],
    expect: { alarm: 'burst', mails: 3 },
  },
  'two mailboxes with two resets each are not one story': {
    mails: [reset(hour), reset(9 * hour), reset(20 * hour, elsewhere), reset(26 * hour, elsewhere)],
    expect: { alarm: 'several', mails: 2 },
  },
  'the louder mailbox wins': {
    mails: [reset(hour), ...times(3, 9 * hour, (ago) => reset(ago, elsewhere))],
    expect: { alarm: 'burst', mails: 3 },
  },
  'a change nobody answered is one mail': { mails: [changed(hour)], expect: 'one' },
  'a change the person did not make': {
    mails: [changed(hour, denied)],
    expect: { alarm: 'changed', mails: 1, isSure: true },
  },
  'an admin the person did not add': { mails: [['adminAdded', hour, denied]], expect: 'changed' },
  'a denied change is louder than a burst': {
    mails: [...times(5, 8 * hour, reset), changed(3 * day, denied)],
    expect: 'changed',
  },
  'a change denied eight days ago': { mails: [changed(8 * day, denied)], expect: 'none' },
  'the owner’s way: a reset, then the password changed, nobody answered': {
    mails: [reset(hour), changed(hour - 5 * minute)],
    expect: { alarm: 'one', mails: 1 },
  },
  'the owner’s way, and the person says so': {
    mails: [reset(hour, asked), changed(hour - 5 * minute, asked)],
    expect: 'none',
  },
  'the owner’s way, and then the address too': {
    mails: [reset(hour, asked), changed(hour - 5 * minute), changed(hour - 9 * minute)],
    expect: 'one',
  },
  'code, address changed, password changed is the loudest of all': {
    mails: [code(3 * hour), changed(2 * hour), changed(hour)],
    expect: { alarm: 'takeover', mails: 3, days: 1, isSure: false },
  },
  'code, address changed, and the person denies the code': {
    mails: [code(3 * hour, denied), changed(2 * hour)],
    expect: { alarm: 'takeover', mails: 2 },
  },
  'reset, password changed, and the person denies the change': {
    mails: [reset(3 * hour), changed(2 * hour, denied)],
    expect: 'takeover',
  },
  'new login, then an admin added and the address changed': {
    mails: [login(3 * hour), ['adminAdded', 2 * hour], changed(hour)],
    expect: 'takeover',
  },
  'both changes lie before the code': { mails: [changed(3 * hour), changed(2 * hour), code(hour)], expect: 'one' },
  'the second change comes three days after the code': {
    mails: [code(4 * day), changed(3 * day), changed(day)],
    expect: 'one',
  },
  'the changes came to another mailbox': {
    mails: [code(3 * hour), changed(2 * hour, elsewhere), changed(hour, elsewhere)],
    expect: 'one',
  },
  'a takeover ten days ago is over': {
    mails: [code(10 * day), changed(10 * day - hour), changed(9 * day)],
    expect: 'none',
  },
  'a confirmed address is no way in': {
    mails: [['confirmEmail', 3 * hour], changed(2 * hour), changed(hour)],
    expect: 'one',
  },
  'where only the day of seeing is known, the order is not': {
    mails: [code(hour, firstSeen), changed(2 * hour, firstSeen), changed(3 * hour, firstSeen)],
    expect: 'takeover',
  },
  'three resets first seen in one sitting are one occasion': {
    mails: times(3, minute, (ago) => reset(ago, firstSeen)),
    expect: 'one',
  },
  'unopened rows never raise the alarm': {
    mails: times(9, 5 * hour, (ago) => reset(ago, row)),
    expect: { alarm: 'none', mails: 0, unopened: 9 },
  },
  'unopened rows are counted apart': {
    mails: [reset(hour), reset(day, row), reset(8 * day, row)],
    expect: { alarm: 'one', unopened: 1 },
  },
  'a row that was asked for is not counted': { mails: [reset(day, { ...row, ...asked })], expect: { unopened: 0 } },
  'a row that is opened later counts once': {
    mails: [reset(hour, { id: 'a', checked: false }), reset(hour, { id: 'a' })],
    expect: { alarm: 'one', mails: 1, unopened: 0 },
  },
  'one mail handed in three times is one': {
    mails: [0, 2, 4].map((hours) => reset(hours * hour, { id: 'a' })),
    expect: { alarm: 'one', mails: 1 },
  },
  'the clock was set back: three mails of the future are three mails': {
    mails: [reset(-hour), reset(-9 * hour), reset(-26 * hour)],
    expect: { alarm: 'burst', mails: 3, days: 2 },
  },
  'the clock was set back between code and changes': {
    mails: [code(hour), changed(-hour), changed(-2 * hour)],
    expect: 'takeover',
  },
  'a change at the very moment of the code follows it': {
    mails: [code(hour), changed(hour), changed(0)],
    expect: 'takeover',
  },
  'changes exactly two days after the code': { mails: [code(3 * day), changed(day), changed(day)], expect: 'takeover' },
  'changes a minute later than that': {
    mails: [code(3 * day), changed(day - minute), changed(day - minute)],
    expect: { alarm: 'one', mails: 1 },
  },
  'one of two changes lies a week back, the other does not': {
    mails: [code(8 * day), changed(7.5 * day), changed(6.5 * day)],
    expect: { alarm: 'takeover', mails: 3 },
  },
  'changes exactly a week ago': { mails: [code(8 * day), changed(7 * day), changed(7 * day)], expect: 'takeover' },
  'where only of the code the day of seeing is known, the order is not': {
    mails: [code(hour, firstSeen), changed(2 * hour), changed(3 * hour)],
    expect: 'takeover',
  },
  'where only of the changes the day of seeing is known, neither': {
    mails: [code(hour), changed(2 * hour, firstSeen), changed(3 * hour, firstSeen)],
    expect: 'takeover',
  },
  'a change denied exactly a week ago': { mails: [changed(7 * day, denied)], expect: 'changed' },
  'a burst that ended exactly a week ago': {
    mails: [reset(7 * day), reset(7 * day + 9 * hour), reset(8 * day)],
    expect: 'burst',
  },
  'six occasions in exactly thirty days': {
    mails: [0, 8, 9, 17, 25, 30].map((days) => reset(days * day)),
    expect: { alarm: 'burst', mails: 6 },
  },
  'a row seen exactly a week ago': { mails: [reset(7 * day, row)], expect: { alarm: 'none', unopened: 1 } },
  'one old mail makes no alarm': { mails: [reset(8 * day)], expect: { alarm: 'none', mails: 0, lure: undefined } },
  'of two bursts as heavy the later one is told': {
    mails: [...times(3, 9 * hour, (ago) => reset(5 * day + ago)), ...times(3, 9 * hour, (ago) => login(ago))],
    expect: { alarm: 'burst', mails: 3, lure: 'newLogin' },
  },
  'of two bursts the heavier one is told': {
    mails: [...times(4, 9 * hour, (ago) => reset(5 * day + ago)), ...times(3, 9 * hour, (ago) => login(ago))],
    expect: { alarm: 'burst', mails: 4, lure: 'passwordReset' },
  },
  'two kinds have no common name': {
    mails: [reset(hour), code(9 * hour), reset(26 * hour)],
    expect: { alarm: 'burst', lure: undefined },
  },
  'a denied code sent again stays as heavy': {
    mails: [code(27.5 * hour, denied), code(27 * hour), reset(hour)],
    expect: 'burst',
  },
  'two denied codes five days apart': { mails: [code(hour, denied), code(5 * day, denied)], expect: 'burst' },
  'the quieter mailbox comes first': {
    mails: [reset(6 * day), ...times(3, 9 * hour, (ago) => reset(ago, elsewhere))],
    expect: { alarm: 'burst', mails: 3 },
  },
  'the louder mailbox comes first': {
    mails: [...times(3, 9 * hour, (ago) => reset(day + ago)), reset(hour, elsewhere)],
    expect: { alarm: 'burst', mails: 3 },
  },
  'of two mailboxes as loud the fuller one, which comes last': {
    mails: [reset(6 * day), reset(5 * day), ...[0, 10, 90].map((ago) => reset(ago * minute, elsewhere))],
    expect: { alarm: 'several', mails: 3 },
  },
  'of two mailboxes as loud the fuller one, which comes first': {
    mails: [...[0, 10, 90].map((ago) => reset(5 * day + ago * minute)), reset(2 * day, elsewhere), reset(0, elsewhere)],
    expect: { alarm: 'several', mails: 3 },
  },
  'mails older than thirty days count for nothing': {
    mails: times(9, day, (ago) => reset(31 * day + ago)),
    expect: 'none',
  },
};

describe('what recent mails mean together', () => {
  test.each(Object.entries(sequences))('%s', (_, { mails, expect: expected }) => {
    const found = findBurst(historyOf(mails), now);
    expect(found).toMatchObject(typeof expected === 'string' ? { alarm: expected } : expected);
  });
});

test('of mails at the same moment the order they are handed in decides nothing', () => {
  const both = historyOf([
    ['supportCase', hour, { id: 'b' }],
    ['contentRemoved', hour, { id: 'a' }],
  ]);
  for (const entries of [both, both.toReversed()]) expect(findBurst(entries, now).lure).toBe('supportCase');
});

const counted: readonly Lure[] = [
  'passwordReset',
  'loginLink',
  'loginCode',
  'newLogin',
  'twoFactor',
  'confirmEmail',
  'accountChanged',
  'adminAdded',
  'supportCase',
];

/** Times close together and around the borders of the windows, so that the rules are met. */
const agoTimes = fc.oneof(
  fc.integer({ min: -2 * day, max: 35 * day }),
  fc.integer({ min: 0, max: 6 * 60 }).map((minutes) => minutes * minute),
  fc.integer({ min: -1, max: 60 }).map((halves) => (halves * day) / 2),
);
const entryArbitrary = (id: string) =>
  fc.record({
    id: fc.constant(id),
    mailbox: fc.constantFrom('own', 'own', 'other'),
    time: agoTimes.map((ago) => now - ago),
    lure: fc.constantFrom(...counted),
    checked: fc.constantFrom(true, true, true, false),
    answer: fc.constantFrom(undefined, undefined, 'notAsked' as const, 'asked' as const),
    isFirstSeen: fc.boolean(),
  });
/** `answer: undefined` as the type writes it: absent. */
const clean = ({
  answer,
  ...entry
}: { readonly answer: HistoryEntry['answer'] | undefined } & Omit<HistoryEntry, 'answer'>): HistoryEntry =>
  answer === undefined ? entry : { ...entry, answer };
const histories = fc
  .integer({ min: 0, max: 14 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => entryArbitrary(`mail ${index}`))))
  .map((entries) => entries.map(clean));

const rank = (entries: readonly HistoryEntry[]) => alarms.indexOf(findBurst(entries, now).alarm);
const withAnswer = (entries: readonly HistoryEntry[], at: number, answer: 'asked' | 'notAsked') =>
  entries.map((entry, index) => (index === at % entries.length ? { ...entry, answer } : entry));

describe('what always holds', () => {
  const options = { seed: 20260108, numRuns: 3000 };

  test('the generated histories meet every alarm', () => {
    const met = new Set(fc.sample(histories, options).map((entries) => findBurst(entries, now).alarm));
    expect([...met].toSorted()).toEqual([...alarms].toSorted());
  });

  test('one more mail that was not asked for never lowers the alarm', () => {
    const more = entryArbitrary('one more')
      .map(clean)
      .filter(({ answer }) => answer !== 'asked');
    fc.assert(
      fc.property(histories, more, (entries, mail) => rank([...entries, mail]) >= rank(entries)),
      options,
    );
  });

  test('“I asked” never raises it, “I did not ask” never lowers it', () => {
    fc.assert(
      fc.property(histories, fc.nat(20), (entries, at) => {
        expect(rank(withAnswer(entries, at, 'asked'))).toBeLessThanOrEqual(rank(entries));
        expect(rank(withAnswer(entries, at, 'notAsked'))).toBeGreaterThanOrEqual(rank(entries));
      }),
      options,
    );
  });

  test('neither order nor repetition matters', () => {
    const shuffled = histories.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }), fc.subarray(entries)),
    );
    fc.assert(
      fc.property(shuffled, ([entries, other, again]) => {
        expect(findBurst([...other, ...again], now)).toEqual(findBurst(entries, now));
      }),
      options,
    );
  });

  test('splitting a mailbox never raises it', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.boolean()), (entries, sides) => {
        const split = entries.map((entry) => ({ ...entry, mailbox: `${entry.mailbox} ${sides.next().value}` }));
        expect(rank(split)).toBeLessThanOrEqual(rank(entries));
      }),
      options,
    );
  });

  test('three thousand mails at once are counted at once', async () => {
    const bomb = historyOf(times(3000, minute, reset));
    expect(findBurst(bomb, now).alarm).toBe('burst');
    expect(await cpuTime(() => findBurst(bomb, now))).toBeLessThan(500);
  });
});
