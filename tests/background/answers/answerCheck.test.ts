import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { answerCheck } from '../../../src/background/answers/answerCheck.ts';
import { openCheck } from '../../../src/background/answers/checkRequests.ts';
import { packWords } from '../../../src/build/packWords.ts';
import type { Message } from '../../../src/classifier/message.ts';
import { readMail } from '../../../src/mail/readMail.ts';
import type { CheckAnswer } from '../../../src/messages/checkMessages.ts';

/** The background's listeners, called as the browser calls them: with the sender the browser names. */
type Listener = (message: { data: unknown; sender: { id?: string; url?: string } }) => Promise<unknown>;
const listeners = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../../src/messages/messages.ts', () => ({
  onMessage: (type: string, listener: unknown) => listeners.set(type, listener),
}));

const ask = (type: string, data: unknown, url: string, id = browser.runtime.id) =>
  (listeners.get(type) as Listener)({ data, sender: { id, url } });
const ownPage = () => browser.runtime.getURL('/check.html');
const webPage = 'https://mail.google.com/mail/u/0/';

const { keys, sentences } = packWords({ en: english });
const ownFiles: Readonly<Record<string, unknown>> = { keys, ...sentences };
const mail = (name: string) => readMail(readFileSync(`tests/mail/${name}.eml`));
/** As the runtime sends it: values that are undefined do not arrive. */
const sent = (message: Message) => JSON.parse(JSON.stringify(message)) as Message;

beforeEach(() => {
  fakeBrowser.reset();
  listeners.clear();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.stubGlobal('fetch', async (address: string) => Response.json(ownFiles[/(\w+)\.json$/.exec(address)?.[1] ?? '']));
  answerCheck();
});

describe('a mail with authentication results', () => {
  test('is judged for the check page', async () => {
    const message = sent(await mail('actInApp/reset-2026-01'));
    expect(await ask('judgeRawMail', message, ownPage())).toMatchObject({
      level: 'actInApp',
      title: expect.stringMatching(/^Really from Instagram/) as string,
    });
  });

  test.each([
    ['a webmail tab', webPage],
    ['a page with the extension’s address in its own', `https://evil.example/${browser.runtime.getURL('/')}`],
    ['nobody', ''],
  ])('from %s is refused, whatever it says', async (_, url) => {
    const forged = sent(await mail('actInApp/reset-2026-01'));
    await expect(ask('judgeRawMail', forged, url)).rejects.toThrow('only be asked by a page of the extension');
  });

  test('from another extension is refused', async () => {
    const message = sent(await mail('actInApp/reset-2026-01'));
    await expect(ask('judgeRawMail', message, ownPage(), 'another')).rejects.toThrow('only be asked');
  });

  test('and with a message inside it is accepted too', async () => {
    const message = sent(await mail('dangerous/attached-phish'));
    expect(await ask('judgeRawMail', message, ownPage())).toMatchObject({ level: 'dangerous' });
  });

  test.each([
    ['an unknown field', { level: 'consistent' }],
    ['a result nobody writes', { authResults: { dkim: [], dmarc: { result: 'certain' } } }],
    ['an unknown field in a message inside', { attachedMessages: [{ level: 'consistent' }] }],
  ])('with %s is refused', async (_, change) => {
    const message = { ...sent(await mail('actInApp/reset-2026-01')), ...change };
    await expect(ask('judgeRawMail', message, ownPage())).rejects.toThrow();
  });
});

describe('what was asked from the menu', () => {
  const answer: CheckAnswer = { kind: 'problem', text: 'the answer' };
  const opened = vi.fn<(options: { url: string }) => Promise<void>>();
  const nameIn = (url = '') => new URL(url).searchParams.get('request') ?? '';

  beforeEach(() => {
    opened.mockReset().mockResolvedValue();
    vi.spyOn(browser.windows, 'create').mockImplementation(opened as never);
  });

  test('is answered once, and then no longer known', async () => {
    await openCheck(Promise.resolve(answer));
    const name = nameIn(opened.mock.calls[0]?.[0].url);
    expect(await ask('takeCheckRequest', name, ownPage())).toEqual(answer);
    expect(await ask('takeCheckRequest', name, ownPage())).toMatchObject({
      kind: 'problem',
      text: expect.stringMatching(/no longer known/) as string,
    });
  });

  test('is not given to a web page, and stays for the check page', async () => {
    await openCheck(Promise.resolve(answer));
    const name = nameIn(opened.mock.calls[0]?.[0].url);
    await expect(ask('takeCheckRequest', name, webPage)).rejects.toThrow('only be asked');
    expect(await ask('takeCheckRequest', name, ownPage())).toEqual(answer);
  });

  test('opens in a tab where there are no windows', async () => {
    opened.mockRejectedValue(new Error('no windows here'));
    const inTab = vi.spyOn(browser.tabs, 'create');
    await openCheck(Promise.resolve(answer));
    expect(inTab).toHaveBeenCalledWith({ url: expect.stringContaining('/check.html?request=') as string });
  });
});

test('a link is answered for whoever asks, without its path', async () => {
  const report = await ask('checkLink', { href: 'https://evil.example/c0ffee?c0ffee', text: '' }, webPage);
  expect(report).toMatchObject({ kind: 'notInstagram', domain: 'evil.example' });
  expect(JSON.stringify(report)).not.toContain('c0ffee');
});

test('the check page has all its words', async () => {
  expect(JSON.stringify(await ask('readCheckWords', undefined, ownPage()))).toContain('Is this link real?');
});
