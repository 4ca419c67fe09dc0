import type { CheckWords } from '../messages/checkMessages.ts';
import { element } from './element.ts';

/** The check page: a field for a link, and three ways to hand over a mail. */

export interface CheckActions {
  readonly onLink: (text: string) => void;
  readonly onSource: (source: string) => void;
  readonly onFiles: (files: FileList) => void;
}

export interface CheckPage {
  readonly nodes: readonly HTMLElement[];
  /** Where the answers go; screen readers are told what comes in. */
  readonly linkAnswer: HTMLElement;
  readonly mailAnswer: HTMLElement;
}

const answerPlace = () => element('div', { class: 'answerPlace', 'aria-live': 'polite' });

function onSubmit(act: () => void): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    act();
  };
}

function linkPart(words: CheckWords, onLink: CheckActions['onLink'], answer: HTMLElement): HTMLElement {
  const field = element('input', {
    type: 'text',
    id: 'link',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    dir: 'ltr',
  });
  const button = element('button', { type: 'submit', class: 'main' }, words.linkButton);
  const row = element('div', { class: 'row' }, element('div', { class: 'wide' }, field), button);
  return element(
    'section',
    {},
    element('h2', {}, words.linkHeading),
    element(
      'form',
      { onsubmit: onSubmit(() => onLink(field.value)) },
      element('label', { for: 'link' }, words.linkLabel),
      row,
    ),
    answer,
  );
}

function mailPart(words: CheckWords, { onFiles, onSource }: CheckActions, answer: HTMLElement): HTMLElement {
  const file: HTMLInputElement = element('input', {
    type: 'file',
    id: 'file',
    // Else the same file, chosen again after a change, would not count as chosen.
    onclick: () => (file.value = ''),
    onchange: () => file.files && file.files.length > 0 && onFiles(file.files),
  });
  const source = element('textarea', { id: 'source', rows: '5', spellcheck: 'false', autocomplete: 'off', dir: 'ltr' });
  return element(
    'section',
    {},
    element('h2', {}, words.mailHeading),
    element('p', {}, words.mailHelp),
    element('div', { class: 'field' }, element('label', { for: 'file' }, words.fileLabel), file),
    element(
      'form',
      { class: 'field', onsubmit: onSubmit(() => onSource(source.value)) },
      element('label', { for: 'source' }, words.sourceLabel),
      source,
      element('button', { type: 'submit' }, words.sourceButton),
    ),
    answer,
  );
}

/** Builds the page. What was pasted stays in its field, whatever the answer. */
export function renderCheckPage(words: CheckWords, actions: CheckActions): CheckPage {
  const linkAnswer = answerPlace();
  const mailAnswer = answerPlace();
  const nodes = [
    element('h1', {}, words.title),
    linkPart(words, actions.onLink, linkAnswer),
    mailPart(words, actions, mailAnswer),
    element('p', { class: 'footer' }, words.footer),
  ];
  return { nodes, linkAnswer, mailAnswer };
}
