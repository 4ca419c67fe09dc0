import type { PopupWords } from '../messages.ts';
import { element } from './element.ts';

/** The popup's content: the open mail's status, and what is always right. */
export function renderPopup(words: PopupWords): HTMLElement[] {
  return [
    element('h1', {}, words.title),
    element(
      'p',
      { class: 'status sheet', role: 'status', 'data-level': words.report.level, 'data-state': words.report.state },
      words.status,
    ),
    element('h2', {}, words.stepsLabel),
    element('ol', {}, ...words.steps.map((step) => element('li', {}, step))),
    element('p', { class: 'footer' }, words.footer),
  ];
}
