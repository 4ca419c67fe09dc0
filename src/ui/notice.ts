import type { PageWords } from '../messages/messages.ts';
import { element } from './element.ts';
import { createShadowHost } from './host.ts';

const style = `
.notice { border: 1px dashed var(--edge); border-radius: 8px; padding: 10px 14px; margin-block: 8px; max-width: 760px; }
.title { font-weight: 700; }
`;

/** A notice that something could not be looked at. It is no verdict, so it has no level and no alarm. */
export function renderNotice(words: PageWords, title: string, text: string, onClose: () => void): HTMLElement {
  const { host, root } = createShadowHost(style);
  root.append(
    element(
      'section',
      { class: 'paper notice', role: 'status', 'aria-label': words.label, lang: words.language, dir: words.direction },
      element('p', { class: 'brand' }, 'Stay in App'),
      element('p', { class: 'title' }, title),
      element('p', {}, text),
      element('button', { type: 'button', class: 'quiet', onclick: onClose }, words.close),
    ),
  );
  return host;
}
