import type { WelcomeWords } from '../messages/popupWords.ts';
import { element } from './element.ts';
import { type LinkBoxOptions, renderLinkBox } from './linkBox.ts';

/** The page shown once after installing: what it does, what it cannot do, one thing to try. */

/** Reserved for examples (RFC 2606), with an l for the i. */
const exampleLink = 'https://lnstagram.example/login';

const list = (sentences: readonly string[]) =>
  element('ul', {}, ...sentences.map((sentence) => element('li', {}, sentence)));

export function renderWelcome(words: WelcomeWords, check: LinkBoxOptions['check']): HTMLElement[] {
  const linkBox = { ...words.linkBox, title: words.tryTitle, label: words.tryText };
  return [
    element('h1', {}, words.title),
    list(words.does),
    element('p', { class: 'sheet status' }, words.pin),
    renderLinkBox({ words: linkBox, link: exampleLink, check }),
    element('h2', {}, words.cannotTitle),
    list(words.cannot),
    element('p', { class: 'beside' }, element('a', { href: '/options.html' }, words.options)),
    element('p', { class: 'footer' }, words.footer),
  ];
}
