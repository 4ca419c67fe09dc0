import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createGmailOriginals } from '../../src/webmail/gmailOriginal.ts';

const page = new URL('https://mail.google.com/mail/u/2/#inbox/FMfcgzQXJWDs');
const id = '19b9d2c1a4000001';
const headers = 'Received: by x\r\nFrom: a@example.org\r\nSubject: 1 < 2';
const source = `${headers}\r\n\r\nThe body with https://instagram.com/?token=1`;
const first = `https://mail.google.com/mail/u/2/?view=att&th=${id}&attid=0&disp=comp&safe=1&zw`;
const second = `https://mail.google.com/mail/u/2/?view=om&th=${id}`;

type Fetch = (address: URL, options: RequestInit) => Promise<Response>;

interface Answer {
  readonly body: string;
  readonly type?: string;
  readonly status?: number;
  readonly url?: string;
}

const download: Answer = { body: source, type: 'text/plain' };
const shown: Answer = {
  type: 'text/html; charset=utf-8',
  body: `<html><table><tr><th>From:</th><td>A &lt;b@other.example&gt;</td></tr><tr><th>SPF:</th><td>PASS</td></tr></table>
    <pre class="raw_message_text" id="raw_message_text">${source.replaceAll('<', '&lt;')}</pre></html>`,
};
const refused: Answer = { body: 'no', status: 404 };

/** Gmail's answers by the beginning of the query; a missing one is no network. */
function answerWith(answers: { readonly att?: Answer; readonly om?: Answer }) {
  const asked = vi.fn<Fetch>(async (address) => {
    const answer = address.searchParams.get('view') === 'om' ? answers.om : answers.att;
    if (!answer) throw new TypeError('offline');
    const { body, type = 'text/plain', status = 200, url = String(address) } = answer;
    const response = new Response(body, { status, headers: { 'content-type': type } });
    Object.defineProperty(response, 'url', { value: url });
    return response;
  });
  vi.stubGlobal('fetch', asked);
  return () => asked.mock.calls.map(([address]) => String(address));
}

let readOriginal = createGmailOriginals();
beforeEach(() => {
  document.body.innerHTML = '<div role="main"></div>';
  readOriginal = createGmailOriginals();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const read = (at = page, message = id) => readOriginal(document, at, message);

describe('the headers of the original', () => {
  test('come from the account’s own address, up to the empty line, by one request', async () => {
    const asked = answerWith({ att: download, om: shown });
    expect(await read()).toBe(headers);
    expect(asked()).toEqual([first]);
  });

  test.each([
    ['not found', refused],
    ['a login page', { body: source, type: 'text/html' }],
    ['another host', { ...download, url: 'https://accounts.google.com/' }],
    ['too short', { body: 'From: a@example.org' }],
    ['something else', { body: 'Name: value\r\n\r\nno mail' }],
    ['no network', undefined],
  ])('%s: "Show original" is asked instead', async (_, att) => {
    const asked = answerWith({ ...(att ? { att } : {}), om: shown });
    // Browsers turn the line ends of a page into line feeds, the test's DOM does not.
    expect((await read())?.replaceAll('\r\n', '\n')).toBe(headers.replaceAll('\r\n', '\n'));
    expect(asked()).toEqual([first, second]);
  });

  test.each<readonly [string, Answer | undefined]>([
    ['a login page', { body: '<html><form>Sign in</form></html>', type: 'text/html' }],
    ['another host', { ...shown, url: 'https://accounts.google.com/' }],
    ['an error', { ...shown, status: 500 }],
    ['a page without a source', { body: '<p id="raw_message_text">From: a@example.org\n\nx</p>', type: 'text/html' }],
    ['an unfinished page', { body: '<pre id="raw_message_text">From: a@example.org', type: 'text/html' }],
    ['plain text', { body: source, type: 'text/plain' }],
    ['no network', undefined],
  ])('and %s: not checked', async (_, om) => {
    answerWith({ att: refused, ...(om ? { om } : {}) });
    expect(await read()).toBeUndefined();
  });

  test('nothing is followed to another host, and cookies only go to Gmail', async () => {
    const asked = vi.fn<Fetch>(async () => Response.error());
    vi.stubGlobal('fetch', asked);
    await read();
    for (const [, options] of asked.mock.calls)
      expect(options).toMatchObject({ redirect: 'error', credentials: 'same-origin' });
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('only as much is read as the headers need', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled++;
        controller.enqueue(new TextEncoder().encode(pulled === 1 ? source : 'x'.repeat(1000)));
      },
    });
    const response = new Response(body, { headers: { 'content-type': 'text/plain' } });
    Object.defineProperty(response, 'url', { value: first });
    vi.stubGlobal('fetch', async () => response);
    expect(await read()).toBe(headers);
    expect(pulled).toBeLessThan(4);
  });

  test('an id that is none is never asked for', async () => {
    const asked = answerWith({ att: download });
    expect(await read(page, 'msg-a:r1&x=')).toBeUndefined();
    expect(await read(page, '')).toBeUndefined();
    expect(asked()).toEqual([]);
  });
});

describe('the account', () => {
  test.each([
    ['/mail/b/AEoRXRTd-x_1/u/1/', '/mail/b/AEoRXRTd-x_1/u/1/'],
    ['/mail/u/1/d/AEoRXRTd-x_1/', '/mail/u/1/d/AEoRXRTd-x_1/'],
    ['/mail/u/3/popout', '/mail/u/3/'],
    ['/mail/', '/mail/u/0/'],
    ['/mail/u/1/../../evil', '/mail/u/0/'],
  ])('of %s', async (path, expected) => {
    const asked = answerWith({ att: download });
    await read(new URL(path, page));
    expect(asked()[0]).toBe(new URL(`${expected}?view=att&th=${id}&attid=0&disp=comp&safe=1&zw`, page).href);
  });

  test.each([
    ['one of Gmail’s own links', '<a href="?ui=2&ik=0a1b2c3d4e&attid=0.1&view=att">x</a>', '0a1b2c3d4e'],
    ['not one to another account', '<a href="/mail/u/0/?ik=0a1b2c3d4e">x</a>', undefined],
    ['not one to another host', '<a href="https://evil.example/mail/u/2/?ik=0a1b2c3d4e">x</a>', undefined],
    [
      'not one inside a mail',
      '<div class="ii gt"><div class="a3s"><a href="?ik=0a1b2c3d4e">x</a></div></div>',
      undefined,
    ],
    ['not one that holds more than a key', '<a href="?ik=0a%26view%3Dx">x</a>', undefined],
  ])('its key comes from %s', async (_, html, key) => {
    document.body.innerHTML = html;
    const asked = answerWith({ att: refused, om: shown });
    await read();
    const expected = key === undefined ? second : `https://mail.google.com/mail/u/2/?ik=${key}&view=om&th=${id}`;
    expect(asked()[1]).toBe(expected);
  });
});

describe('how often', () => {
  test('one message is asked for once, also while the answer is on its way', async () => {
    const asked = answerWith({ att: download });
    expect(await Promise.all([read(), read()])).toEqual([headers, headers]);
    expect(await read()).toBe(headers);
    expect(asked()).toEqual([first]);
  });

  test('what failed may be asked for again', async () => {
    answerWith({});
    expect(await read()).toBeUndefined();
    answerWith({ att: download });
    expect(await read()).toBe(headers);
  });

  test('another account’s message is another message', async () => {
    const asked = answerWith({ att: download });
    await read();
    await read(new URL('/mail/u/0/', page));
    expect(asked()).toHaveLength(2);
  });

  test('at most ten requests a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const asked = answerWith({ att: refused, om: refused });
    for (let turn = 0; turn < 20; turn++) await read();
    expect(asked()).toHaveLength(10);
    vi.advanceTimersByTime(61_000);
    await read();
    expect(asked()).toHaveLength(12);
  });

  test('after "too many requests" none for a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const asked = answerWith({ att: { ...download, status: 429 }, om: shown });
    expect(await read()).toBeUndefined();
    expect(await read()).toBeUndefined();
    expect(asked()).toHaveLength(1);
    vi.advanceTimersByTime(61_000);
    answerWith({ att: download });
    expect(await read()).toBe(headers);
  });
});
