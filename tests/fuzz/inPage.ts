import fc from 'fast-check';
import { gmail } from '../../src/webmail/gmail.ts';
import { outlook } from '../../src/webmail/outlook.ts';
import { mutated } from './mutations.ts';
import { demand, type Outcome, type Wanted } from './target.ts';

/**
 * Runs in a page of a real browser: pages of webmails with a hostile mail in them, and with parts of their own gone, as
 * after a change of the webmail. The sender is the one the page's own header names, or none.
 */

/** A page of a webmail, and where in it the mail is put. */
export interface Shown {
  readonly webmail: 'gmail' | 'outlook';
  readonly html: string;
  /** Selector of the element that holds the mail. */
  readonly body: string;
  readonly url: string;
  /** Whom the page names. */
  readonly sender: string;
  /** What the mails are made of. */
  readonly mails: readonly string[];
}

/** Milliseconds for one page and all its losses; the best of a few tries, since a busy machine stands still now and then. */
const longestPage = 1000;
const mostTries = 4;
const mostLosses = 8;

/** A part of the page to take away: an element, or an attribute or class of it, by their numbers. */
type Loss = [kind: 'element' | 'attribute' | 'class', which: number, part: number];
const oneLoss: fc.Arbitrary<Loss> = fc.tuple(
  fc.constantFrom('element', 'attribute', 'class'),
  fc.nat(10_000),
  fc.nat(20),
);

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

/** Looks at some pages. @returns what did not hold, made as small as it gets */
export async function lookAtPages(shown: Shown, { cases, seed }: Wanted): Promise<Outcome> {
  const webmail = shown.webmail === 'gmail' ? gmail : outlook;
  const url = new URL(shown.url);
  // Taken now: a mail may have names of its own for those of the document.
  const { head, body } = document;
  const importNode = document.importNode.bind(document);
  const { head: styles, body: content } = new DOMParser().parseFromString(shown.html, 'text/html');
  head.replaceChildren(...styles.childNodes);
  let looked = 0;
  let slowest = 0;

  const show = (html?: string): Element => {
    body.replaceChildren(...[...content.childNodes].map((node) => importNode(node, true)));
    const mail = body.querySelector(shown.body);
    demand(mail !== null, 'the page has a place for the mail');
    if (html !== undefined) mail.innerHTML = html;
    return mail;
  };
  const look = () => {
    looked += 1;
    const reading = webmail.read(document, url);
    webmail.readRows(document, url);
    webmail.readAccount(document);
    webmail.route(url);
    if (reading.kind !== 'open') return reading;
    for (const { from, subject } of reading.messages) {
      demand([undefined, shown.sender].includes(from?.address), `${from?.address} is not who the page names`);
      demand(subject !== 'Forged', 'no subject of the mail’s own making');
    }
    return reading;
  };

  show();
  const whole = look();
  demand(
    whole.kind === 'open' && whole.messages[0]?.from?.address === shown.sender,
    `the whole page is read, not ${JSON.stringify(whole)}`,
  );
  const input = fc.record({ html: mutated(shown.mails), gone: fc.array(oneLoss, { maxLength: mostLosses }) });
  const timed = ({ html, gone }: { html: string; gone: readonly Loss[] }): number => {
    const start = performance.now();
    const mail = show(html);
    const own = [...body.querySelectorAll('*')].filter((element) => !mail.contains(element));
    look();
    for (const loss of gone) {
      lose(own, ...loss);
      look();
    }
    return performance.now() - start;
  };
  const holds = fc.property(input, (given) => {
    let took = timed(given);
    for (let tries = 1; tries < mostTries && took > longestPage; tries++) took = Math.min(took, timed(given));
    slowest = Math.max(slowest, took);
    demand(took <= longestPage, `takes ${Math.round(took)} ms`);
  });
  // Each page loses half as many parts as it may, on average.
  const found = fc.check(holds, { numRuns: Math.ceil(cases / (1 + mostLosses / 2)), seed });
  return {
    failed: found.failed,
    cases: looked,
    slowest,
    counterexample: found.counterexample,
    error: String(found.errorInstance),
  };
}
