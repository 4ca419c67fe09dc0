import { beforeEach, describe, expect, test } from 'vitest';
import { contentOf, help, id, onlyMessage, read, sender, showGmail } from './gmailPage.ts';

/** The adapter on our own Gmail page (src/demo/gmail.html, structure of 2026-11), as it is. */
const body = `<p>Click <a href="https://www.google.com/x" data-saferedirecturl="https://www.google.com/url?q=https://instagram.com">bank.example</a></p>
<form action="https://form.example/"><input name="parentNode"><input name="attributes"></form>
<img usemap="#m"><map name="m"><area href="https://area.example/" alt="Area"></map>
<div style="display:none"><a href="https://hidden.example/">hidden</a></div>`;

beforeEach(() => showGmail(body));

describe('the open message', () => {
  test('its sender, subject, mailbox, id and time', () => {
    expect(onlyMessage(read())).toEqual({
      from: { displayName: 'Instagram', address: sender },
      subject: 'Reset your password',
      account: 'rosa@example.org',
      id,
      date: 0x19b9d2c1a40,
      body: help.one('.a3s', help.view()),
      bannerBefore: help.one('.ii', help.view()),
      notChecked: [],
      isPartial: false,
    });
  });

  test('its links by their own href, forms and areas too, hidden ones not', async () => {
    const { message, linkPlaces } = await contentOf(onlyMessage(read()));
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
    expect((await contentOf(onlyMessage(read()))).message).not.toHaveProperty('authResults');
  });

  test('a changed link changes the digest, so that it is judged anew', async () => {
    const before = (await contentOf(onlyMessage(read()))).digest;
    help.one('.a3s a[data-saferedirecturl]').setAttribute('href', 'https://other.example/');
    expect((await contentOf(onlyMessage(read()))).digest).not.toBe(before);
  });
});
