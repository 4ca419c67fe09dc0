import { expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { statusWords, type TabState } from '../../../src/background/toolbar/popupStatus.ts';
import { defaultSettings, emptyContext } from '../../../src/classifier/context.ts';
import { gmailPlace } from '../../../src/webmail/places.ts';
import { createWords } from '../../../src/words.ts';

const words = createWords('en', english);
const host = 'mail.google.com';
const now = Date.parse('2026-11-24T13:30:00');
const tab: TabState = { host, webmail: gmailPlace, isAllowed: true, report: { state: 'ok', level: 'dangerous' } };
const say = (state: Partial<TabState>, settings = defaultSettings) =>
  statusWords({ ...tab, ...state }, { ...emptyContext, settings }, words, now);

test('a judged mail: its level, and that the page is read', () => {
  expect(say({})).toMatchObject({ level: 'dangerous', mail: 'The open mail: dangerous', site: 'Reading Gmail.' });
});

test('a trusted sender is named', () => {
  expect(say({ report: { state: 'ok', level: 'suspicious', isTrusted: true } }).mail).toMatch(/suspicious.*trust/);
});

test.each([
  ['no mail is open', { report: { state: 'no-mail', level: undefined } }, /No mail is open/],
  ['reading', { report: { state: 'reading', level: undefined } }, /looking at the mail/],
  ['part of it', { report: { state: 'partial', level: 'unrelated' } }, /parts of the mail could not be read/],
  ['cannot read', { report: { state: 'cannot-read', level: undefined } }, /does not mean the mail is fine/],
  ['unsupported', { report: { state: 'unsupported', level: undefined } }, /does not mean the mail is fine/],
  ['no script in the tab', { report: undefined }, /Reload the tab/],
  ['elsewhere', { webmail: undefined, report: undefined }, /Nothing is checked on this page.*Gmail/],
] as const)('%s', (_, state, expected) => {
  expect(say(state).site).toMatch(expected);
});

test('a permission that was taken away can be given back, and no old verdict stands there', () => {
  const status = say({ isAllowed: false });
  expect(status).toMatchObject({ level: undefined, mail: '', permission: { origin: 'https://mail.google.com/*' } });
  expect(status.site).toMatch(/No permission for mail.google.com/);
  expect(status.pause).toBeUndefined();
});

test('a pause says until when, offers to resume, and no old verdict stands there', () => {
  const until = Date.parse('2026-11-24T14:30:00');
  const status = say({}, { ...defaultSettings, pausedUntil: { [host]: until } });
  expect(status.site.replace(/\s/g, ' ')).toBe('Paused until 2:30 PM: mails in Gmail are not checked.');
  expect(status).toMatchObject({ mail: '', pause: { host, pauses: false } });
});

test('a pause that is over is none', () => {
  expect(say({}, { ...defaultSettings, pausedUntil: { [host]: now } }).pause?.pauses).toBe(true);
});
