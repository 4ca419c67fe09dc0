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
// Styles would cost most of the time here, and the pages hide things by this one alone.
Object.defineProperty(Element.prototype, 'checkVisibility', {
  value(this: Element) {
    return this.isConnected && this.closest('[style*="display:none"], [style*="display: none"]') === null;
  },
});

/** Milliseconds for one page and all its losses: most of it goes into pretending a browser. */
const longestPage = 1500;

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
const mostLosses = 8;
type Loss = [kind: 'element' | 'attribute' | 'class', which: number, part: number];
const oneLoss: fc.Arbitrary<Loss> = fc.tuple(
  fc.constantFrom('element', 'attribute', 'class'),
  fc.nat(10_000),
  fc.nat(20),
);
const losses = fc.array(oneLoss, { maxLength: mostLosses });

interface Shown {
  readonly page: string;
  readonly body: string;
  readonly url: URL;
}

function lose(own: readonly Element[], ...[kind, which, part]: Loss): void {
  const element = own[which % own.length];
  if (!element) return;
  // Without its style a mail of before would be open too, and rightly be read.
  const names =
    kind === 'class' ? [...element.classList] : element.getAttributeNames().filter((name) => name !== 'style');
  const name = names[part % Math.max(1, names.length)];
  if (kind === 'element') element.remove();
  else if (name !== undefined && kind === 'class') element.classList.remove(name);
  else if (name !== undefined) element.removeAttribute(name);
}

function target(name: string, webmail: Webmail, { page, body, url }: Shown): Target {
  const { title, body: content } = new window.DOMParser().parseFromString(page, 'text/html');
  const show = (html?: string): Element => {
    document.title = title;
    document.body.replaceChildren(...[...content.childNodes].map((node) => document.importNode(node as never, true)));
    const mail = document.querySelector(body) as Element;
    if (html !== undefined) mail.innerHTML = html;
    return mail;
  };
  show();
  const whole = webmail.read(document, url);
  demand(whole.kind === 'open' && whole.messages[0]?.from?.address === sender, `${name} reads its whole page`);

  const look = () => {
    const reading = webmail.read(document, url);
    webmail.readRows(document, url);
    webmail.readAccount(document);
    webmail.route(url);
    if (reading.kind !== 'open') return;
    for (const { from, subject } of reading.messages) {
      demand([undefined, sender].includes(from?.address), `${from?.address} is not who the page names`);
      demand(subject !== 'Forged', 'no subject of the mail’s own making');
    }
  };
  // Making a page costs as much as reading it ten times, so it is read after each loss.
  const shown = fc.record({ html: bodies, gone: losses });
  const lookAtEach = ({ html, gone }: { html: string; gone: readonly Loss[] }) => {
    const mail = show(html);
    const own = [...document.body.querySelectorAll('*')].filter((element) => !mail.contains(element));
    look();
    for (const loss of gone) {
      lose(own, ...loss);
      look();
    }
    return 1 + gone.length;
  };
  return createTarget(name, shown, lookAtEach, { longest: longestPage, casesEach: 1 + mostLosses / 2 });
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
