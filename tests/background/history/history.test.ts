import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseHistory, readHistory, recentEntries } from '../../../src/background/history/history.ts';
import { noteAnswer, noteMail, noteRows, type Sender } from '../../../src/background/history/noteMail.ts';
import { underPolicy } from '../../../src/background/policy/underPolicy.ts';
import { classify } from '../../../src/classifier/classify.ts';
import {
  type Context,
  defaultSettings,
  emptyContext,
  type HistoryEntry,
  type Policy,
} from '../../../src/classifier/context.ts';
import type { Message } from '../../../src/classifier/message.ts';
import { now, reset as someReset } from './reset.ts';

/** What is remembered of security mails, and what never is. */

const hour = 60 * 60_000;
const day = 24 * hour;
const context: Context = { ...emptyContext, now };
const under = (policy: Policy): Context => ({ ...context, policy, settings: underPolicy(defaultSettings, policy) });
const inGmail: Sender = { url: 'https://mail.google.com/mail/u/0/#inbox/x', tab: { incognito: false } };
const inOutlook: Sender = { url: 'https://outlook.live.com/mail/0/inbox', tab: { incognito: false } };

/** An hour old. */
const reset = (more: Partial<Message> = {}): Message => someReset({ date: now - hour, ...more });

const note = (message: Message, sender = inGmail, given = context) =>
  noteMail(classify(message, given), message, sender, given);
const stored = async () => (await browser.storage.local.get('history')).history;
const entries = async () => (await readHistory()).entries;
const row = (more = {}) => ({
  id: '19b9d2c1a4000001',
  address: 'security@mail.instagram.com',
  subject: 'Reset your password',
  date: now - hour,
  ...more,
});

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a security mail', () => {
  test('is remembered by time, kind and salted hashes, and by nothing else', async () => {
    await note(reset());
    expect(await stored()).toEqual({
      version: 1,
      salt: expect.stringMatching(/^[\w+/]{43}=$/),
      isDamaged: false,
      entries: [
        {
          id: expect.stringMatching(/^[\w+/]{22}==$/),
          mailbox: expect.stringMatching(/^[\w+/]{22}==$/),
          time: now - hour,
          lure: 'passwordReset',
          checked: true,
        },
      ],
    });
    expect(JSON.stringify(await browser.storage.local.get())).not.toMatch(/rosa|example|instagram\.com|19b9d2c1a4/);
  });

  test('counts once, however often it is opened', async () => {
    await note(reset());
    const set = vi.spyOn(browser.storage.local, 'set');
    await note(reset());
    expect(await entries()).toHaveLength(1);
    expect(set).not.toHaveBeenCalled();
  });

  test('three of them in two days are a burst', async () => {
    await note(reset({ messageId: '19b9d2c1a4000001', date: now - 30 * hour }));
    await note(reset({ messageId: '19b9d2c1a4000002', date: now - 20 * hour }));
    const noted = await note(reset({ messageId: '19b9d2c1a4000003', date: now - hour }));
    expect(noted?.burst).toMatchObject({ alarm: 'burst', mails: 3, lure: 'passwordReset', isSure: false });
  });

  test('the same id in another account or another webmail is another mail', async () => {
    await note(reset());
    await note(reset({ deliveredTo: 'tom@example.org' }));
    await note(reset(), inOutlook);
    const all = await entries();
    expect(new Set(all.map(({ id }) => id)).size).toBe(3);
    expect(new Set(all.map(({ mailbox }) => mailbox)).size).toBe(3);
  });

  test('counts in the banner for as long as the organisation lets it be remembered', async () => {
    for (const hours of [65, 50]) await note(reset({ messageId: `19b9d2c1a40000${hours}`, date: now - hours * hour }));
    expect((await note(reset()))?.burst).toMatchObject({ alarm: 'burst', mails: 3 });
    expect((await note(reset(), inGmail, under({ historyDays: 2 })))?.burst).toMatchObject({ alarm: 'one', mails: 1 });
  });

  test('without a readable time counts for the day it was first seen, and that is known', async () => {
    const { date: _, ...undated } = reset();
    const noted = await note(undated);
    expect(await entries()).toMatchObject([{ time: now, isFirstSeen: true }]);
    expect(noted?.isByFirstSeen).toBe(true);
    await note(undated, inGmail, { ...context, now: now + 3 * day });
    expect(await entries()).toMatchObject([{ time: now }]);
  });

  test('is not said to be known by its day alone for another mail that is', async () => {
    const { date: _, ...undated } = reset({ messageId: '19b9d2c1a4000002' });
    expect((await note(reset()))?.isByFirstSeen).toBe(false);
    await note(undated);
    expect((await note(reset()))?.isByFirstSeen).toBe(true);
  });

  test('in a mailbox whose name is not shown lies where its rows lie', async () => {
    const { deliveredTo: _, ...nameless } = reset();
    await note(nameless);
    await noteRows('', [row({ id: '19b9d2c1a4000002' })], inGmail, context);
    const [first, second] = await entries();
    expect(first?.mailbox).toBe(second?.mailbox);
  });

  test('where storage cannot be read has no name, and is said not to be kept', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('corrupted'));
    expect(await note(reset())).toMatchObject({ id: '', isSaved: false });
  });

  test('dated after the clock of this computer counts for now', async () => {
    await note(reset({ date: now + 3 * day }));
    expect(await entries()).toMatchObject([{ time: now }]);
  });
});

describe('nothing is remembered', () => {
  const newsletter = reset({
    from: [{ displayName: 'Shop', address: 'news@shop.example' }],
    subject: 'Sale',
    text: '',
  });
  test.each<[string, Message, Sender, Context]>([
    ['in a private window', reset(), { ...inGmail, tab: { incognito: true } }, context],
    ['where the browser does not say which window it is', reset(), { url: inGmail.url }, context],
    ['on a page that is no webmail', reset(), { ...inGmail, url: 'https://shop.example/' }, context],
    ['when it is switched off', reset(), inGmail, { ...context, settings: { ...defaultSettings, history: false } }],
    ['when the organisation forbids it', reset(), inGmail, under({ historyDays: 0 })],
    ['of a mail that is older than thirty days', reset({ date: now - 31 * day }), inGmail, context],
    ['of a mail that came thirty days ago to the moment', reset({ date: now - 30 * day }), inGmail, context],
    [
      'of a mail older than the organisation allows',
      reset({ date: now - 8 * day }),
      inGmail,
      { ...context, policy: { historyDays: 7 } },
    ],
    ['of a mail without an id', reset({ messageId: undefined } as unknown as Message), inGmail, context],
    ['of other mail', newsletter, inGmail, context],
    ['of a forged one', reset({ replyTo: [{ displayName: '', address: 'x@evil.example' }] }), inGmail, context],
  ])('%s', async (_, message, sender, given) => {
    expect(await note(message, sender, given)).toBeUndefined();
    expect(await stored()).toBeUndefined();
  });

  test('any more, once its headers show that it was forged', async () => {
    await note(reset());
    const denied = { result: 'fail', domain: 'mail.instagram.com' } as const;
    const authResults = { authservId: 'mx.google.com', dmarc: denied, spf: undefined, dkim: [], arc: undefined };
    expect(await note(reset({ authResults }))).toBeUndefined();
    expect(await entries()).toEqual([]);
  });

  test('only headers take a mail out again, not what else its page shows', async () => {
    await note(reset());
    const suspicious = { ...classify(reset(), context), level: 'suspicious' as const };
    expect(await noteMail(suspicious, reset(), inGmail, context)).toBeUndefined();
    expect(await entries()).toHaveLength(1);
  });
});

describe('a clock that is wrong for a while', () => {
  const at = (time: number): Context => ({ ...context, now: time });
  const { date: _, ...undated } = reset();
  const next = (messageId: string): Message => ({ ...undated, messageId });

  test('set back: what was noted before counts, and is kept as it was', async () => {
    await note(reset());
    const [first] = await entries();
    const noted = await note(next('19b9d2c1a4000002'), inGmail, at(now - 10 * day));
    expect(noted?.burst.mails).toBeGreaterThan(0);
    expect(await entries()).toContainEqual(first);
    expect((await note(next('19b9d2c1a4000003')))?.burst.mails).toBeGreaterThan(0);
    expect(await entries()).toHaveLength(3);
  });

  test('ahead, and right again before another mail came: nothing is lost', async () => {
    await note(reset());
    await note(reset(), inGmail, at(now + 400 * day));
    expect(await entries()).toMatchObject([{ time: now - hour }]);
  });

  test('years ahead when a mail without a time came: it is forgotten thirty days after the clock was put right', async () => {
    await note(undated, inGmail, at(now + 1000 * day));
    expect(await entries()).toMatchObject([{ time: now + 1000 * day }]);
    await note(next('19b9d2c1a4000002'));
    expect(await entries()).toMatchObject([{ time: now }, { time: now }]);
    await note(next('19b9d2c1a4000003'), inGmail, at(now + 31 * day));
    expect(await entries()).toMatchObject([{ time: now + 31 * day }]);
  });

  test('ahead by just as long as is remembered: the time stays, since today’s clock may be the wrong one', async () => {
    await note(undated, inGmail, at(now + 30 * day));
    await note(next('19b9d2c1a4000002'));
    expect(await entries()).toMatchObject([{ time: now }, { time: now + 30 * day }]);
  });

  test('ahead by less than is remembered: gone sixty days later at the latest', async () => {
    await note(undated, inGmail, at(now + 29 * day));
    await note(next('19b9d2c1a4000002'), inGmail, at(now + 60 * day));
    expect(await entries()).toHaveLength(1);
  });
});

describe('the answer', () => {
  test('"I asked" takes a mail out of the count, and can be taken back', async () => {
    for (const hours of [30, 20, 1])
      await note(reset({ messageId: `19b9d2c1a40000${hours}`, date: now - hours * hour }));
    const [first] = await entries();
    expect((await noteAnswer(first?.id ?? '', 'asked', context)).burst.alarm).toBe('several');
    expect((await noteAnswer(first?.id ?? '', 'notAsked', context)).burst.alarm).toBe('burst');
  });

  test('given twice is written once', async () => {
    const noted = await note(reset());
    await noteAnswer(noted?.id ?? '', 'asked', context);
    const set = vi.spyOn(browser.storage.local, 'set');
    expect(await noteAnswer(noted?.id ?? '', 'asked', context)).toMatchObject({ answer: 'asked', isSaved: true });
    expect(set).not.toHaveBeenCalled();
  });

  test('is there again when the mail is opened again', async () => {
    const noted = await note(reset());
    await noteAnswer(noted?.id ?? '', 'notAsked', context);
    expect((await note(reset()))?.answer).toBe('notAsked');
  });

  test('stays when headers that were read later vouch for the mail', async () => {
    const noted = await note(reset());
    await noteAnswer(noted?.id ?? '', 'notAsked', context);
    const passed = { result: 'pass', domain: 'mail.instagram.com' } as const;
    const authResults = { authservId: 'mx.google.com', dmarc: passed, spf: undefined, dkim: [], arc: undefined };
    expect((await note(reset({ authResults })))?.answer).toBe('notAsked');
  });

  test('is that of its own mail', async () => {
    const noted = await note(reset({ date: now - 2 * hour }));
    await noteAnswer(noted?.id ?? '', 'asked', context);
    expect((await note(reset({ messageId: '19b9d2c1a4000002' })))?.answer).toBeUndefined();
  });

  test('after thirty days is not kept: the mail is too old to be remembered', async () => {
    const noted = await note(reset());
    const later = await noteAnswer(noted?.id ?? '', 'asked', { ...context, now: now + 31 * day });
    expect(later.isSaved).toBe(false);
    expect(await entries()).toEqual([]);
  });

  test('for a mail that was erased meanwhile is said not to be kept', async () => {
    const noted = await note(reset());
    await eraseHistory();
    await note(reset());
    expect((await noteAnswer(noted?.id ?? '', 'asked', context)).isSaved).toBe(false);
    expect(await entries()).toEqual([expect.not.objectContaining({ answer: 'asked' })]);
  });
});

describe('rows of the list', () => {
  test('count apart, and not any more once the mail is open', async () => {
    await noteRows('rosa@example.org', [row(), row({ id: '19b9d2c1a4000002' })], inGmail, context);
    expect(await entries()).toMatchObject([{ checked: false }, { checked: false }]);
    const noted = await note(reset());
    expect(await entries()).toHaveLength(2);
    expect(noted?.burst).toMatchObject({ alarm: 'one', mails: 1, unopened: 1 });
  });

  test('without a time take the time of the opened mail', async () => {
    await noteRows('rosa@example.org', [row({ date: undefined })], inGmail, context);
    expect(await entries()).toMatchObject([{ time: now, isFirstSeen: true }]);
    await note(reset());
    expect(await entries()).toEqual([expect.not.objectContaining({ isFirstSeen: true })]);
    expect(await entries()).toMatchObject([{ time: now - hour }]);
  });

  test('seen again after the mail was opened change nothing', async () => {
    await note(reset());
    await noteRows('rosa@example.org', [row()], inGmail, context);
    expect(await entries()).toMatchObject([{ checked: true }]);
  });

  test('in Outlook name a conversation: the opened mail takes its place', async () => {
    const id = 'AAQkconversation';
    await noteRows('rosa@example.org', [row({ id, date: undefined })], inOutlook, context);
    await note(reset({ messageId: `${id}#MSG_1`, date: now - 3 * hour }), inOutlook);
    await note(reset({ messageId: `${id}#MSG_2`, date: now - 50 * hour }), inOutlook);
    await noteRows('rosa@example.org', [row({ id, date: undefined })], inOutlook, context);
    expect(await entries()).toMatchObject([
      { checked: true, time: now - 50 * hour },
      { checked: true, time: now - 3 * hour },
    ]);
  });

  test.each([
    ['of another sender', { address: 'security@mail.instagram.example' }],
    ['without an address', { address: undefined }],
    ['about something else', { subject: 'See what you have missed' }],
    ['with a story of no security mail', { subject: 'Apply for your blue badge' }],
    ['from long ago', { date: now - 40 * day }],
  ])('%s do not count', async (_, more) => {
    const get = vi.spyOn(browser.storage.local, 'get');
    await noteRows('rosa@example.org', [row(more)], inGmail, context);
    expect(get).not.toHaveBeenCalled();
    expect(await stored()).toBeUndefined();
  });

  test('in a private window leave storage alone', async () => {
    const get = vi.spyOn(browser.storage.local, 'get');
    await noteRows('rosa@example.org', [row()], { ...inGmail, tab: { incognito: true } }, context);
    expect(get).not.toHaveBeenCalled();
    expect(await stored()).toBeUndefined();
  });
});

describe('storage', () => {
  test('two writers at once lose nothing', async () => {
    await Promise.all([1, 2, 3, 4].map((n) => note(reset({ messageId: `19b9d2c1a400000${n}`, date: now - n * hour }))));
    expect(await entries()).toHaveLength(4);
  });

  test('what is older than thirty days goes at the next change', async () => {
    await note(reset());
    await note(reset({ messageId: '19b9d2c1a4000002', date: now + 29 * day }), inGmail, {
      ...context,
      now: now + 30 * day,
    });
    expect(await entries()).toMatchObject([{ time: now + 29 * day }]);
  });

  test('of a flood the newest five hundred stay', () => {
    const flood = Array.from({ length: 501 }, (_, age) => ({ id: String(age), time: now - age }));
    const kept = recentEntries(flood as unknown as HistoryEntry[], now);
    expect(kept.map(({ id }) => id)).toEqual(Array.from({ length: 500 }, (_, place) => String(499 - place)));
  });

  test.each([
    ['a string', 'x'],
    ['a list', []],
    ['no entries', { version: 1, salt: 'x' }],
  ])('%s in place of the history is an empty one, and that is known', async (_, value) => {
    await browser.storage.local.set({ history: value });
    expect(await readHistory()).toMatchObject({ entries: [], isDamaged: true });
  });

  test('null in its place is an empty one, and that is known', async () => {
    vi.spyOn(browser.storage.local, 'get').mockResolvedValue({ history: null } as never);
    expect(await readHistory()).toMatchObject({ entries: [], isDamaged: true });
  });

  test('one broken entry does not take the others along, and that stays known', async () => {
    await note(reset());
    const before = (await stored()) as { entries: unknown[] };
    const broken = [{ ...(before.entries[0] as object), id: 'other', lure: 'party' }, 7, null];
    await browser.storage.local.set({ history: { ...before, entries: [...before.entries, ...broken] } });
    expect(await readHistory()).toMatchObject({ entries: [{ checked: true }], isDamaged: true });
    await note(reset({ messageId: '19b9d2c1a4000002' }));
    expect(await readHistory()).toMatchObject({ entries: [{}, {}], isDamaged: true });
  });

  test('that is full keeps what was there, and the banner can say so', async () => {
    await note(reset());
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
    const noted = await note(reset({ messageId: '19b9d2c1a4000002' }));
    expect(noted?.isSaved).toBe(false);
    vi.restoreAllMocks();
    expect(await entries()).toHaveLength(1);
  });

  test('erased holds nothing of before, not even the salt', async () => {
    await note(reset());
    const { salt } = await readHistory();
    expect(await eraseHistory()).toBe(true);
    expect(await readHistory()).toMatchObject({ entries: [], isDamaged: false });
    expect((await readHistory()).salt).not.toBe(salt);
  });
});
