import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readHistory } from '../../../src/background/history/history.ts';
import {
  forgetSeen,
  type MailPlace,
  rememberAnswer,
  rememberSeen,
  type Seen,
} from '../../../src/background/history/remember.ts';

/** Which of the mails that are seen are the same mail. */

const hour = 60 * 60_000;
const now = Date.parse('2026-11-24T12:00:00Z');
const gmail: MailPlace = { webmail: 'gmail', account: 'rosa@example.org' };
const outlook: MailPlace = { webmail: 'outlook', account: 'rosa@example.org' };
const mail = (id: string, more: Partial<Seen> = {}): Seen => ({
  id,
  lure: 'passwordReset',
  time: now - hour,
  checked: true,
  ...more,
});
const row = (id: string): Seen => mail(id, { checked: false, time: undefined });
const entries = async () => (await readHistory()).entries;

beforeEach(() => fakeBrowser.reset());

describe('two mails', () => {
  test.each<[string, MailPlace, Seen, Seen]>([
    ['of two ids in Gmail', gmail, mail('a'), mail('b')],
    ['of ids in Gmail that differ after a number sign', gmail, mail('#a'), mail('#b')],
    ['of two conversations in Outlook at the same moment', outlook, mail('AAQk1#1'), mail('AAQk2#1')],
    ['of one conversation in Outlook at two times', outlook, mail('AAQk1#1'), mail('AAQk1#2', { time: now })],
    ['a row and an opened mail of two ids', gmail, row('a'), mail('b')],
    ['a row and an opened mail of two conversations', outlook, row('AAQk1'), mail('AAQk2#1')],
  ])('%s', async (_, place, one, other) => {
    const { ids } = await rememberSeen(place, [one, other], now);
    expect(new Set(ids).size).toBe(2);
    expect((await entries()).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });
});

test.each<[string, MailPlace, Seen, Seen]>([
  ['a row and the mail that is opened from it', gmail, row('a'), mail('a')],
  ['a row and the mail that is opened from it, in Outlook', outlook, row('AAQk1'), mail('AAQk1#1')],
  ['a mail of Outlook at another place of its conversation', outlook, mail('AAQk1#1'), mail('AAQk1#2')],
])('%s are one', async (_, place, one, other) => {
  await rememberSeen(place, [one, other], now);
  expect(await entries()).toMatchObject([{ checked: true, time: now - hour }]);
});

test('a row takes the place of no opened mail', async () => {
  await rememberSeen(outlook, [mail('AAQk1#1', { lure: 'loginCode' }), row('AAQk1')], now);
  expect(await entries()).toMatchObject([{ checked: true, lure: 'loginCode' }]);
});

describe('an answer', () => {
  test('is kept at its mail alone', async () => {
    const { ids } = await rememberSeen(gmail, [mail('a'), mail('b')], now);
    await rememberAnswer(ids[0] ?? '', 'asked', now);
    expect((await entries()).map(({ id, answer }) => [id, answer])).toEqual([
      [ids[0], 'asked'],
      [ids[1], undefined],
    ]);
  });

  test.each([
    ['given twice', 0],
    ['to a mail that is gone', 1],
  ])('%s writes nothing', async (_, isGone) => {
    const { ids } = await rememberSeen(gmail, [mail('a'), mail('b')], now);
    await rememberAnswer(ids[0] ?? '', 'asked', now);
    const set = vi.spyOn(browser.storage.local, 'set');
    await rememberAnswer(isGone ? 'gone' : (ids[0] ?? ''), 'asked', now);
    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
  });
});

describe('forgetting a mail', () => {
  test('leaves the others', async () => {
    const { ids } = await rememberSeen(gmail, [mail('a'), mail('b'), mail('c')], now);
    await forgetSeen(gmail, mail('b'), now);
    expect((await entries()).map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  });

  test('that was never seen writes nothing', async () => {
    await rememberSeen(gmail, [mail('a')], now);
    const set = vi.spyOn(browser.storage.local, 'set');
    await forgetSeen(gmail, mail('b'), now);
    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
  });
});
