import type { LinkReport } from '../messages/checkMessages.ts';
import type { LinkBoxWords } from '../messages/popupWords.ts';
import { element } from './element.ts';
import { renderLinkReport } from './linkReport.ts';

/** "Is this link real?": a box to paste a link into, and the answer below. */

export interface LinkBoxOptions {
  readonly words: LinkBoxWords;
  /** What stands in the box at first. */
  readonly link?: string;
  /** A second button, for the address of the open page. */
  readonly page?: { readonly button: string; readonly address: string } | undefined;
  readonly check: (href: string) => Promise<LinkReport>;
}

export function renderLinkBox({ words, link = '', page, check }: LinkBoxOptions): HTMLElement {
  const answer = element('div', { 'aria-live': 'polite' });
  const input = element('input', {
    type: 'text',
    id: 'link',
    value: link,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    dir: 'ltr',
    'aria-describedby': 'link-privacy',
  });
  let asked = 0;
  const show = async (href: string) => {
    const question = ++asked;
    const report = await check(href);
    // Only the last question's answer counts.
    if (question === asked) answer.replaceChildren(element('div', { class: 'sheet' }, renderLinkReport(report)));
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (input.value.trim() === '') input.focus();
    else void show(input.value);
  };
  return element(
    'section',
    { class: 'screen-only' },
    element('h2', {}, words.title),
    element(
      'form',
      { onsubmit: onSubmit },
      element('label', { for: 'link' }, words.label),
      element(
        'div',
        { class: 'row' },
        element('div', { class: 'wide' }, input),
        element('button', { type: 'submit', class: 'main' }, words.button),
      ),
    ),
    element('p', { class: 'hint', id: 'link-privacy' }, words.privacy),
    page && element('button', { type: 'button', class: 'beside', onclick: () => void show(page.address) }, page.button),
    answer,
  );
}
