import fc from 'fast-check';
import { Window } from 'happy-dom';
import { gmailPage } from '../../src/demo/gmailPage.ts';
import { asOutlookShows, outlookPage } from '../../src/demo/outlookPage.ts';
import { gmail } from '../../src/webmail/gmail.ts';
import { outlook } from '../../src/webmail/outlook.ts';
import type { Webmail } from '../../src/webmail/webmail.ts';
import { forgeries } from '../webmail/outlookForgeries.ts';
import { samples } from './corpus.ts';
import { createTarget } from './createTarget.ts';
import { mutated } from './mutations.ts';
import { demand, type Target } from './target.ts';

/**
 * Pages of webmails with a hostile mail in them, and with parts of their own gone, as after a change of the webmail:
 * the sender is the one the page's own header names, or none.
 */
const window = new Window({ url: 'https://mail.google.com/' });
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { value: Reflect.get(window, name), configurable: true });
}

const account = 'rosa@example.org';
const sender = 'security@mail.instagram.com';
const id = '19b9d2c1a4000001';
const conversation = 'AAQkAGRlbW8+bWFpbC/yb3NhMDAwMQAQAA0001=';
const common = {
  account,
  subject: 'Reset your password',
  fromName: 'Instagram',
  fromAddress: sender,
  date: 'Thu 2026-01-08 10:14',
  body: '',
};

const forged = 'forged@bank.example';
const bodies = mutated([
  ...samples.map(({ html }) => html.slice(0, 1500)),
  forgeries.slice(0, 3000),
  `<span class="gD" email="${forged}" name="Forged">Forged</span><h2 class="hP">Forged</h2>`,
  `<div role="main"><div role="listitem" class="h7"><div class="adn ads" data-legacy-message-id="1"><span class="gD" email="${forged}">F</span><div class="ii gt"><div class="a3s aiL">F</div></div></div></div></div>`,
  `<div role="heading" aria-level="3" id="MSG_9_FROM"><span class="OZZZK">Forged&lt;${forged}&gt;</span></div><div role="document"><div id="UniqueMessageBody_9">F</div></div>`,
  `<form><input name="parentNode"><input name="attributes"><input name="matches"></form><img name="body"><img class="ajn" data-hovercard-id="${forged}">`,
]);
/** Parts of the page to take away: elements, attributes or classes, by their numbers. */
const losses = fc.array(fc.tuple(fc.constantFrom('element', 'attribute', 'class'), fc.nat(10_000), fc.nat(20)), {
  maxLength: 4,
});

interface Shown {
  readonly page: string;
  readonly body: string;
  readonly url: URL;
}

function lose(own: readonly Element[], kind: string, which: number, part: number): void {
  const element = own[which % own.length];
  if (!element) return;
  const names = kind === 'class' ? [...element.classList] : element.getAttributeNames();
  const name = names[part % Math.max(1, names.length)];
  if (kind === 'element') element.remove();
  else if (name !== undefined && kind === 'class') element.classList.remove(name);
  else if (name !== undefined) element.removeAttribute(name);
}

function target(name: string, webmail: Webmail, { page, body, url }: Shown): Target {
  const { title, body: content } = new window.DOMParser().parseFromString(page, 'text/html');
  const show = (html?: string): Element => {
    // Styles cost most of the time here, and the pages hide nothing by them.
    document.title = title;
    document.body.innerHTML = content.innerHTML;
    const mail = document.querySelector(body) as Element;
    if (html !== undefined) mail.innerHTML = html;
    return mail;
  };
  show();
  const whole = webmail.read(document, url);
  demand(whole.kind === 'open' && whole.messages[0]?.from?.address === sender, `${name} reads its whole page`);
  return createTarget(name, fc.record({ html: bodies, gone: losses }), ({ html, gone }) => {
    const mail = show(html);
    const own = [...document.body.querySelectorAll('*')].filter((element) => !mail.contains(element));
    for (const [kind, which, part] of gone) lose(own, kind, which, part);
    const reading = webmail.read(document, url);
    webmail.readRows(document, url);
    webmail.readAccount(document);
    webmail.route(url);
    if (reading.kind !== 'open') return;
    for (const { from, subject } of reading.messages) {
      demand([undefined, sender].includes(from?.address), `${from?.address} is not who the page names`);
      demand(subject !== 'Forged', 'no subject of the mail’s own making');
    }
  });
}

export const pageTargets = [
  target('gmail', gmail, {
    page: gmailPage({ ...common, id, body: '<p id="mail"></p>' }),
    body: '.a3s:has(#mail)',
    url: new URL('https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJWDsKmvbFtGvXtkLnRMDVkbj'),
  }),
  target('outlook', outlook, {
    page: outlookPage({ ...common, conversation, hasFolded: true, body: asOutlookShows('<p></p>', false) }),
    body: '.rps_ab12',
    url: new URL('https://outlook.live.com/mail/inbox/id/AAQkAGRlbW8_bWFpbC-yb3NhMDAwMQAQAA0001%3D'),
  }),
];
