import { afterEach, describe, expect, test, vi } from 'vitest';
import { readGmailOriginal } from '../../src/webmail/gmailOriginal.ts';

const page = new URL('https://mail.google.com/mail/u/2/#inbox/FMfcgzQXJWDs');
const id = '19b9d2c1a4000001';
const source = 'Received: by x\r\nFrom: a@example.org\r\n\r\nThe body with https://instagram.com/?token=1';

function answerWith(
  body: string,
  { type = 'text/plain', status = 200, url = 'https://mail.google.com/mail/u/2/?view=att' } = {},
) {
  const response = new Response(body, { status, headers: { 'content-type': type } });
  Object.defineProperty(response, 'url', { value: url });
  const asked = vi.fn(async (_address: URL) => response);
  vi.stubGlobal('fetch', asked);
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('the headers of the original', () => {
  test('come from the account’s own address, up to the empty line', async () => {
    const asked = answerWith(source);
    expect(await readGmailOriginal(page, id)).toBe('Received: by x\r\nFrom: a@example.org');
    expect(String(asked.mock.calls[0]?.[0])).toBe(
      `https://mail.google.com/mail/u/2/?view=att&th=${id}&attid=0&disp=comp&safe=1&zw`,
    );
  });

  test.each([
    ['a login page', source, { type: 'text/html' }],
    ['another host', source, { url: 'https://accounts.google.com/' }],
    ['too many requests', source, { status: 429 }],
    ['an answer without an empty line', 'From: a@example.org', {}],
  ])('%s is "not checked"', async (_, body, options) => {
    answerWith(body, options);
    expect(await readGmailOriginal(page, id)).toBeUndefined();
  });

  test('no network is "not checked"', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('offline');
    });
    expect(await readGmailOriginal(page, id)).toBeUndefined();
  });

  test('an id that is none is never asked for', async () => {
    const asked = answerWith(source);
    expect(await readGmailOriginal(page, 'msg-a:r1&x=')).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });
});
