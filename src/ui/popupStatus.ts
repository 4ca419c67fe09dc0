import type { OpenVerdict, StatusWords } from '../messages/popupWords.ts';
import { shapes } from '../shapes.ts';
import { element, icon } from './element.ts';

/** What the popup says of the open mail and of the page it is in. */

export interface StatusOptions {
  readonly words: StatusWords;
  /** What the banner of the open mail says, where the tab answered. */
  readonly verdict: OpenVerdict | undefined;
  /** Resolves to whether it could be saved; then the status is drawn anew. */
  readonly onPause: (host: string, pauses: boolean) => Promise<boolean>;
  readonly onAllow: (origin: string) => void;
}

function mailPart({ words, verdict }: StatusOptions): HTMLElement | undefined {
  const level = verdict?.level ?? words.level;
  if (words.mail === '') return undefined;
  return element(
    'div',
    { class: 'head', role: 'status' },
    level === undefined || shapes[level] === '' ? undefined : icon(shapes[level]),
    element(
      'div',
      {},
      element('p', { class: 'mail' }, words.mail),
      verdict && element('p', {}, verdict.title),
      verdict && element('p', {}, verdict.reason),
    ),
  );
}

export function renderStatus(options: StatusOptions): HTMLElement {
  const { words, verdict, onPause, onAllow } = options;
  const { pause, permission } = words;
  const failed = element('span', { role: 'status' });
  const press = async (host: string, pauses: boolean) => {
    if (!(await onPause(host, pauses))) failed.textContent = words.notSaved;
  };
  return element(
    'section',
    { class: 'status sheet', 'data-level': verdict?.level ?? words.level },
    mailPart(options),
    element('p', { class: words.mail === '' ? 'mail' : 'soft' }, words.site),
    pause &&
      element(
        'div',
        { class: 'row' },
        element(
          'button',
          { type: 'button', id: 'pause', class: 'quiet', onclick: () => void press(pause.host, pause.pauses) },
          pause.button,
        ),
        failed,
      ),
    permission && element('button', { type: 'button', onclick: () => onAllow(permission.origin) }, permission.button),
  );
}
