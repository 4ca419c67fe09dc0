import { beforeEach, describe, expect, test } from 'vitest';
import { gmailPage } from '../../src/demo/gmailPage.ts';
import { readBody } from '../../src/page/readBody.ts';
import { gmail } from '../../src/webmail/gmail.ts';
import type { OpenMessage, PageReading } from '../../src/webmail/webmail.ts';

/** The adapter on our own Gmail page (src/demo/gmail.html, structure of 2026-11), one named thing changed each. */
const url = new URL('https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJWDsKmvbFtGvXtkLnRMDVkbj');
const id = '19b9d2c1a4000001';
const bait = `<p>Click <a href="https://www.google.com/x" data-saferedirecturl="https://www.google.com/url?q=https://instagram.com">bank.example</a></p>
<span class="gD" email="forged@bank.example" name="Forged">Forged</span>
<h2 class="hP">A forged subject</h2>
<blockquote><span class="gD" email="quoted@bank.example">Quoted</span></blockquote>
<form action="https://form.example/"><input name="parentNode"><input name="attributes"></form>
<img usemap="#m"><map name="m"><area href="https://area.example/" alt="Area"></map>
<div style="display:none"><a href="https://hidden.example/">hidden</a></div>`;

beforeEach(() => {
  const page = gmailPage({
    account: 'rosa@example.org',
    subject: 'Reset your password',
    fromName: 'Instagram',
    fromAddress: 'security@mail.instagram.com',
    date: 'Thu, 8 Jan 2026',
    body: `<p>Hi rosa, we got a request to reset your Instagram password.</p>${bait}`,
    id,
  });
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  document.documentElement.innerHTML = parsed.documentElement.innerHTML;
});

const read = (at = url) => gmail.read(document, at);
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

function onlyMessage(reading: PageReading): OpenMessage {
  if (reading.kind !== 'open' || reading.messages.length !== 1)
    throw new Error(`read as ${JSON.stringify(reading.kind)}`);
  return reading.messages[0] as OpenMessage;
}

async function contentOf(reading: PageReading) {
  const content = await readBody(onlyMessage(reading), new AbortController().signal);
  if (!content) throw new Error('not read');
  return content;
}

describe('the open message', () => {
  test('its sender, subject, mailbox, id and time', () => {
    expect(onlyMessage(read())).toMatchObject({
      from: { displayName: 'Instagram', address: 'security@mail.instagram.com' },
      subject: 'Reset your password',
      account: 'rosa@example.org',
      id,
      date: 0x19b9d2c1a40,
    });
    expect(onlyMessage(read()).isPartial).toBe(false);
  });

  test('its links by their own href, forms and areas too, hidden ones not', async () => {
    const { message, linkPlaces } = await contentOf(read());
    expect(message.links.map(({ element, href }) => `${element} ${href}`)).toEqual([
      'a https://www.google.com/x',
      'form https://form.example/',
      'area https://area.example/',
    ]);
    expect([...linkPlaces].map(([element, place]) => `${element.localName} ${place}`)).toEqual([
      'a 0',
      'form 1',
      'area 2',
    ]);
  });

  test('headers are unknown, never empty', async () => {
    expect((await contentOf(read())).message).not.toHaveProperty('authResults');
  });
});

describe('variants of the page', () => {
  test('the thread’s id attribute says "undefined" (since 2025-11)', () => {
    for (const heading of all('h2.hP')) heading.setAttribute('data-thread-perm-id', 'undefined');
    expect(onlyMessage(read()).subject).toBe('Reset your password');
  });

  test('all wrapper classes renamed', () => {
    for (const element of all('.Bk, .G3, .aAA, .nH, .bkK, .AO, .gs, .gE, .cf, .gJ, .iw')) element.className = 'x1y2z3';
    expect(onlyMessage(read()).from?.address).toBe('security@mail.instagram.com');
  });

  test('a clipped message is read in part, and that is said', () => {
    document
      .querySelector('.hi')
      ?.insertAdjacentHTML('beforebegin', '<div class="iX"><a href="?view=lg&permmsgid=x">…</a></div>');
    const open = onlyMessage(read());
    expect(open.isPartial).toBe(true);
    expect(open.notChecked).toContain('clippedText');
  });

  test('an empty body with a frame is a picture or embedded mail', async () => {
    const body = document.querySelector('[data-legacy-message-id="19b9d2c1a4000001"] .a3s');
    body?.replaceChildren(document.createElement('iframe'));
    expect((await contentOf(read())).message.notChecked).toContain('pictures');
  });

  test('folded messages are named as not checked', () => {
    document
      .querySelector(`[data-legacy-message-id="${id}"]`)
      ?.closest('[role="list"]')
      ?.insertAdjacentHTML(
        'afterbegin',
        '<div role="listitem" class="kv" aria-expanded="false"><div class="adf ads"><span class="gD" email="tom@example.com">Tom</span></div></div>',
      );
    expect(onlyMessage(read()).notChecked).toContain('collapsedMessages');
  });

  test('one’s own mail is not judged', () => {
    const root = document.querySelector(`[data-legacy-message-id="${id}"]`);
    root?.setAttribute('data-message-id', '#msg-a:r000000');
    root?.removeAttribute('data-legacy-message-id');
    expect(read()).toEqual({ kind: 'open', messages: [], unreadable: 0 });
  });

  test('another mail in the same place has another id', () => {
    const before = onlyMessage(read()).id;
    document
      .querySelector(`[data-legacy-message-id="${id}"]`)
      ?.setAttribute('data-legacy-message-id', '19b9d2c1a4000002');
    expect(onlyMessage(read()).id).not.toBe(before);
  });

  test('a changed link changes the digest, so that it is judged anew', async () => {
    const before = (await contentOf(read())).digest;
    document.querySelector('.a3s a[data-saferedirecturl]')?.setAttribute('href', 'https://other.example/');
    expect((await contentOf(read())).digest).not.toBe(before);
  });

  test('the list of mails is no open mail', () => {
    for (const view of all('[role="main"]')) view.style.display = view.querySelector('.zA') ? '' : 'none';
    expect(read(new URL('https://mail.google.com/mail/u/0/#inbox'))).toEqual({ kind: 'noMail' });
  });

  test('the mobile page is unsupported', () => {
    expect(read(new URL('https://mail.google.com/mail/mu/mp/1/#cv/Inbox/19b9d2c1a4000001'))).toEqual({
      kind: 'unsupported',
    });
  });
});

const withoutAttribute = (selector: string, name: string) => () => {
  for (const element of all(selector)) element.removeAttribute(name);
};
const withoutClasses =
  (...names: string[]) =>
  () => {
    for (const element of all(names.map((name) => `.${name}`).join(','))) element.classList.remove(...names);
  };

/** Every hook the adapter uses, and a way to take it off the page. */
const hooks: readonly (readonly [string, () => void])[] = [
  ['role=main', withoutAttribute('[role="main"]', 'role')],
  ['data-message-id', withoutAttribute('[data-message-id]', 'data-message-id')],
  ['data-legacy-message-id', withoutAttribute('[data-legacy-message-id]', 'data-legacy-message-id')],
  ['role=listitem', withoutAttribute('[role="listitem"]', 'role')],
  ['aria-expanded', withoutAttribute('[aria-expanded]', 'aria-expanded')],
  ['.a3s', withoutClasses('a3s')],
  ['.ii.gt', withoutClasses('ii', 'gt')],
  ['.a3s and .ii.gt', withoutClasses('a3s', 'ii', 'gt')],
  ['.gD', withoutClasses('gD')],
  ['the email attribute', withoutAttribute('[email]', 'email')],
  ['the email attribute of the sender', withoutAttribute('.gD[email]', 'email')],
  ['the class of the popup', withoutClasses('ajA')],
  ['.go', withoutClasses('go')],
  ['the address of the avatar', withoutAttribute('[data-hovercard-id]', 'data-hovercard-id')],
  ['.hb and .g2', withoutClasses('hb', 'g2')],
  ['.hP', withoutClasses('hP')],
  ['the label of the account', withoutAttribute('[aria-label*="@"]', 'aria-label')],
];

describe('a page that has lost a hook is read, read in part, or cannot be read: never silent, never a wrong sender', () => {
  test.each(hooks)('%s', async (_, remove) => {
    remove();
    const reading = read();
    expect(['open', 'unreadable']).toContain(reading.kind);
    if (reading.kind !== 'open') return;
    expect(reading.messages).toHaveLength(1);
    const { from, isPartial } = onlyMessage(reading);
    const { message } = await contentOf(reading);
    const address = from?.address;
    expect([undefined, 'security@mail.instagram.com']).toContain(address);
    if (address === undefined) expect(isPartial).toBe(true);
    expect(message.text).toContain('reset your Instagram password');
    expect(message.text).not.toContain('An earlier mail.');
  });
});
