import { expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { historySentence } from '../../../src/background/history/historyWords.ts';
import type { Burst } from '../../../src/classifier/waves/burst.ts';
import { createWords } from '../../../src/words.ts';

/** What several mails mean together, as a person reads it. */

const words = createWords('en', english);
const burst: Burst = { alarm: 'burst', mails: 3, lure: 'passwordReset', days: 2, isSure: false, unopened: 0 };
const say = (more: Partial<Burst>, others = {}) =>
  historySentence({ burst: { ...burst, ...more }, isByFirstSeen: false, isSaved: true, ...others }, words);

test.each<[string, Partial<Burst>, string]>([
  ['none', { alarm: 'none', mails: 0 }, ''],
  ['one', { alarm: 'one', mails: 1 }, ''],
  [
    'two',
    { alarm: 'several', mails: 2, days: 1 },
    '2 reset mails within one day. If you did not ask for them, somebody is trying to get in. The mails alone change nothing.',
  ],
  [
    'three the person denied',
    { isSure: true },
    '3 reset mails within 2 days that you did not ask for: somebody keeps trying. These mails alone do not change your password.',
  ],
  [
    'two the person denied',
    { alarm: 'several', mails: 2, isSure: true },
    '2 reset mails within 2 days that you did not ask for: somebody is trying to get in. The mails alone change nothing.',
  ],
  [
    'codes',
    { lure: 'loginCode' },
    '3 login codes within 2 days. If you did not ask for them, somebody keeps trying. These mails alone do not change your password.',
  ],
  [
    'mails of several kinds',
    { lure: undefined },
    '3 mails about your account’s security within 2 days. If you did not ask for them, somebody keeps trying. These mails alone do not change your password.',
  ],
])('%s', (_, more, sentence) => {
  expect(say(more)).toBe(sentence);
});

test('a take-over is the loudest, and says what to do at once', () => {
  expect(say({ alarm: 'takeover' })).toMatch(
    /^First a code or a reset, then changes of your account\. If that was not you/,
  );
  expect(say({ alarm: 'takeover', isSure: true })).toContain('you said it was not you');
  for (const isSure of [true, false]) expect(say({ alarm: 'changed', isSure })).toContain('act in the app now');
});

test('what was not checked or could not be kept is said', () => {
  expect(say({ alarm: 'one', unopened: 2 })).toBe('2 more stand in your list, not checked.');
  for (const alarm of ['several', 'burst'] as const)
    expect(say({ alarm }, { isByFirstSeen: true }), alarm).toContain('first seen');
  expect(say({ alarm: 'one' }, { isSaved: false })).toMatch(/could not be remembered/);
});

test('where nothing is counted by days, their being known only by the day is not said', () => {
  for (const alarm of ['one', 'changed', 'takeover'] as const)
    expect(say({ alarm }, { isByFirstSeen: true }), alarm).not.toContain('first seen');
});

test('two sentences have a blank between them', () => {
  expect(say({ alarm: 'one', unopened: 1 }, { isSaved: false })).toMatch(/checked\. \S/);
});
