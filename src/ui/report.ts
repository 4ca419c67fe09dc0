import type { ReportWords } from '../reportWords.ts';
import { element } from './element.ts';

/** The report page: what would be sent stands here before anything happens. */

export interface ReportActions {
  /** Resolves to whether the text could be copied. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly download: (fileName: string, content: string) => void;
}

export function renderReport(words: ReportWords, { copy, download }: ReportActions): HTMLElement[] {
  const said = element('p', { role: 'status' });
  const full = element('textarea', { readonly: '', rows: '10', hidden: '', 'aria-label': words.copy }, words.full);
  const press = async () => {
    const isCopied = await copy(words.full);
    said.textContent = isCopied ? words.copied : words.notCopied;
    full.hidden = isCopied;
  };
  return [
    element('h1', {}, words.title),
    element('p', {}, words.intro),
    element(
      'section',
      { class: 'sheet' },
      element('p', {}, words.to),
      element('p', {}, words.subject),
      element('p', { class: 'soft' }, words.bodyLabel),
      element('pre', { id: 'body' }, words.body),
    ),
    element(
      'div',
      { class: 'row' },
      element('a', { id: 'mailto', href: words.mailto.href }, words.mailto.text),
      element('button', { type: 'button', onclick: () => void press() }, words.copy),
      element('button', { type: 'button', onclick: () => download(words.fileName, words.json) }, words.download),
      said,
    ),
    full,
    element('ul', {}, ...words.forward.map((sentence) => element('li', {}, sentence))),
    element('p', { class: 'footer' }, words.footer),
  ];
}
