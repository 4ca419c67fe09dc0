import type { PolicyRow, PolicyWords } from '../messages/policyWords.ts';
import { copyPart } from './copyPart.ts';
import { element } from './element.ts';

/** The policy page: what the organisation set, and what became of each setting. */

function row({ key, isAccepted, state, value }: PolicyRow): HTMLElement {
  return element(
    'tr',
    // A table says what it is only while it is drawn as one, which it is not on narrow screens.
    { 'data-key': key, 'data-accepted': String(isAccepted), role: 'row' },
    element('th', { scope: 'row', role: 'rowheader' }, element('code', { dir: 'ltr' }, key)),
    element('td', { role: 'cell' }, state),
    element('td', { role: 'cell' }, value === '' ? undefined : element('code', { dir: 'auto' }, value)),
  );
}

function table({ headings, rows }: PolicyWords): HTMLElement | undefined {
  if (rows.length === 0) return undefined;
  const head = [headings.key, headings.state, headings.value].map((text) => element('th', { scope: 'col' }, text));
  return element(
    'div',
    { class: 'wide' },
    element(
      'table',
      { role: 'table' },
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', { role: 'rowgroup' }, ...rows.map(row)),
    ),
  );
}

/** @param copy resolves to whether the text could be copied */
export function renderPolicy(words: PolicyWords, copy: (text: string) => Promise<boolean>): HTMLElement[] {
  const { diagnostics: text, copy: button, copied, notCopied, help } = words;
  const copying = copyPart({ text, button, copied, notCopied, rows: 8, copy });
  const parts = [
    element('h1', {}, words.title),
    element('p', { class: 'sheet status' }, words.source),
    words.label === '' ? undefined : element('p', { id: 'label' }, words.label),
    element('p', { class: 'soft', id: 'read-at' }, words.readAt),
    help && element('p', {}, element('a', { href: help.href, target: '_blank', rel: 'noreferrer' }, help.text)),
    table(words),
    element('div', { class: 'row' }, copying.button, copying.said),
    copying.byHand,
    element('p', { class: 'footer' }, words.footer),
  ];
  return parts.filter((part) => part !== undefined);
}
