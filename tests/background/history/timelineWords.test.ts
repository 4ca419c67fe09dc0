import { expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { History } from '../../../src/background/history/history.ts';
import { timelineWords } from '../../../src/background/history/timelineWords.ts';
import { underPolicy } from '../../../src/background/policy/underPolicy.ts';
import { defaultSettings, emptyContext, type HistoryEntry } from '../../../src/classifier/context.ts';
import { createWords } from '../../../src/words.ts';

/** Thirty days in numbers. */

const words = createWords('en', english);
const day = 24 * 60 * 60_000;
const now = new Date(2026, 10, 24, 12).getTime();

const entry = (daysAgo: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: `${daysAgo}-${JSON.stringify(more)}`,
  mailbox: 'box',
  lure: 'passwordReset',
  time: now - daysAgo * day,
  checked: true,
  ...more,
});
const draw = (entries: readonly HistoryEntry[], more: Partial<History> = {}, context = emptyContext) =>
  timelineWords({ version: 1, salt: '', isDamaged: false, entries, ...more }, context, words, now);

test('has thirty days, the oldest first, each mail in its day and kind', () => {
  const { days } = draw([
    entry(0),
    entry(0, { answer: 'asked' }),
    entry(1, { answer: 'notAsked' }),
    entry(1, { checked: false }),
    entry(29),
    entry(31),
  ]);
  expect(days).toHaveLength(30);
  expect(days.at(-1)).toEqual({ label: 'Nov 24', open: 1, asked: 1, unopened: 0 });
  expect(days.at(-2)).toEqual({ label: 'Nov 23', open: 1, asked: 0, unopened: 1 });
  expect(days[0]).toMatchObject({ label: 'Oct 26', open: 1 });
});

test('a mail a wrong clock put into the future stands in today', () => {
  expect(draw([entry(-3)]).days.at(-1)).toMatchObject({ open: 1 });
});

test('says what they mean together, or that there was nothing', () => {
  expect(draw([]).summary).toContain('None seen');
  expect(draw([entry(1)]).summary).toBe('1 mail about your account’s security was seen.');
  expect(draw([entry(0), entry(1), entry(2)]).summary).toContain('somebody keeps trying');
  expect(draw([entry(0, { isFirstSeen: true }), entry(1), entry(2)]).summary).not.toContain('first seen');
});

test('says when it is switched off, by the person or the organisation', () => {
  const off = { ...emptyContext, settings: { ...defaultSettings, history: false } };
  expect(draw([], {}, off).summary).toContain('switched off');
  const policy = { historyDays: 0 };
  const forbidden = { ...emptyContext, policy, settings: underPolicy(defaultSettings, policy) };
  expect(draw([], {}, forbidden).summary).toContain('switched off');
});

test('a mail of midnight stands in the day that begins', () => {
  const midnight = new Date(2026, 10, 23).getTime();
  const { days } = draw([entry(0, { time: midnight })]);
  expect(days.map(({ open }) => open)).toEqual([...Array<number>(28).fill(0), 1, 0]);
});

/** The wave of 8–11 January 2026, on the picture of a day. */
test.each([
  ['the day before it', new Date(2026, 0, 7, 12), []],
  ['its second day', new Date(2026, 0, 9, 12), [{ from: 28, to: 29 }]],
  ['days later', new Date(2026, 0, 20, 12), [{ from: 17, to: 20 }]],
  ['when it began before the days shown', new Date(2026, 1, 8, 12), [{ from: 0, to: 1 }]],
  ['when its last day is the first one shown', new Date(2026, 1, 9, 12), [{ from: 0, to: 0 }]],
  ['when it is over for longer', new Date(2026, 1, 10, 12), []],
])('the span of a known wave: %s', (_, date, spans) => {
  const label = expect.stringMatching(/January 8\s–\s11\./);
  const { waves } = timelineWords({ version: 1, salt: '', isDamaged: false, entries: [] }, emptyContext, words, +date);
  expect(waves).toEqual(spans.map((span) => ({ ...span, label })));
});

test('says what limits the picture', () => {
  expect(draw([entry(1)]).notes).toEqual([]);
  expect(draw([entry(1, { isFirstSeen: true })]).notes).toEqual([words.say('historyFirstSeen')]);
  expect(draw([], { isDamaged: true }).notes).toEqual([words.say('timelineDamaged')]);
});

test('names each kind of mail', () => {
  expect(draw([]).kindLabels).toEqual({
    open: words.say('timelineOpen'),
    asked: words.say('timelineAsked'),
    unopened: words.say('timelineUnopened'),
  });
});
