import type { PopupWords } from '../messages/popupWords.ts';
import { type ChecklistOptions, renderChecklist } from './checklist.ts';
import { element } from './element.ts';
import { type LinkBoxOptions, renderLinkBox } from './linkBox.ts';
import { renderTimeline, type TimelineOptions } from './timeline.ts';

/** The popup's content below the status, and the same checklist for paper. */

export interface PopupOptions {
  readonly words: PopupWords;
  /** The web address of the open page; '' where there is none. */
  readonly pageAddress: string;
  readonly check: LinkBoxOptions['check'];
  readonly onTick: ChecklistOptions['onTick'];
  readonly onErase: TimelineOptions['onErase'];
}

function reportingPart({ reporting }: PopupWords, isPrinted: boolean): HTMLElement {
  const steps = element('ul', {}, ...reporting.steps.map((step) => element('li', {}, step)));
  if (isPrinted) return element('section', { class: 'situation' }, element('h2', {}, reporting.title), steps);
  return element('details', {}, element('summary', {}, reporting.title), element('div', { class: 'inside' }, steps));
}

const newTab = (href: string, text: string) => element('a', { href, target: '_blank' }, text);

export function renderPopup({ words, pageAddress, check, onTick, onErase }: PopupOptions): HTMLElement[] {
  const page = pageAddress === '' ? undefined : { button: words.linkBox.pageButton, address: pageAddress };
  const checklist = renderChecklist({ words: words.checklist, isPrinted: false, onTick });
  checklist.append(reportingPart(words, false));
  return [
    renderLinkBox({ words: words.linkBox, page, check }),
    renderTimeline({ words: words.timeline, onErase }),
    checklist,
    element(
      'nav',
      { class: 'row links' },
      newTab('/check.html', words.wholeMail),
      newTab('/popup.html?print', words.print),
      newTab('/options.html', words.options),
      ...(words.help ? [newTab(words.help.href, words.help.text)] : []),
    ),
    element('p', { class: 'footer' }, words.footer),
  ];
}

/** The whole checklist unfolded, to print. */
export function renderPrintView(
  { words, onTick }: Pick<PopupOptions, 'words' | 'onTick'>,
  onPrint: () => void,
): HTMLElement[] {
  return [
    element('h1', {}, words.printTitle),
    element(
      'div',
      { class: 'row screen-only' },
      element('button', { type: 'button', class: 'main', onclick: onPrint }, words.print),
    ),
    renderChecklist({ words: words.checklist, isPrinted: true, onTick }),
    reportingPart(words, true),
    element('p', { class: 'footer' }, words.footer),
  ];
}
