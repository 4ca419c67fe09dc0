import type { ReportGone, ReportWords } from '../messages/reportWords.ts';
import { copyPart } from './copyPart.ts';
import { element } from './element.ts';

/** The report page: what would be sent stands here before anything happens. */

export interface ReportActions {
  /** Resolves to whether the text could be copied. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly download: (fileName: string, content: string) => void;
}

/** In place of a report that nobody knows any more. */
export function renderGone({ title, gone }: ReportGone): HTMLElement[] {
  return [element('h1', {}, title), element('p', { role: 'status' }, gone)];
}

export function renderReport(words: ReportWords, { copy, download }: ReportActions): HTMLElement[] {
  const { full: text, copy: button, copied, notCopied } = words;
  const copying = copyPart({ text, button, copied, notCopied, rows: 10, copy });
  return [
    element('h1', {}, words.title),
    element('p', {}, words.intro),
    element(
      'section',
      { class: 'sheet' },
      element('p', {}, words.to),
      element('p', {}, words.subject),
      element('p', { class: 'soft' }, words.bodyLabel),
      // In English, whatever language the page is in: the organisation reads it.
      element('pre', { id: 'body', lang: 'en', dir: 'ltr' }, words.body),
    ),
    element(
      'div',
      { class: 'row' },
      element('a', { id: 'mailto', href: words.mailto.href }, words.mailto.text),
      copying.button,
      element('button', { type: 'button', onclick: () => download(words.fileName, words.json) }, words.download),
      copying.said,
    ),
    copying.byHand,
    element('ul', {}, ...words.forward.map((sentence) => element('li', {}, sentence))),
    element('p', { class: 'footer' }, words.footer),
  ];
}
