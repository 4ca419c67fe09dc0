import type { Level } from '../classifier/verdict.ts';
import type { GateLink, GateWords } from '../messages/messages.ts';
import { element } from './element.ts';
import { createShadowHost } from './host.ts';

/** The gate at a link: where it really goes in large letters, staying as the default, going there second. */

export interface GateOptions {
  readonly level: Level;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: GateWords;
  readonly link: GateLink;
  /** The place of the held link in the window, to stand beside it. */
  readonly beside: DOMRect;
}

const style = `
dialog { border: 1px solid var(--edge); border-block-start: 6px solid var(--accent); border-radius: 8px; padding: 16px; margin: 0; position: fixed; width: min(400px, calc(100vw - 24px)); max-height: calc(100vh - 24px); overflow: auto; box-shadow: 0 8px 30px rgb(0 0 0 / 35%); }
dialog::backdrop { background: rgb(10 14 22 / 45%); }
.domain { display: block; font: 700 22px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; line-height: 1.25; margin-block: 6px; unicode-bidi: isolate; direction: ltr; }
.buttons { display: flex; flex-direction: column; gap: 8px; margin-block-start: 14px; }
.buttons button { width: 100%; min-height: 40px; }
button.domain { width: 100%; text-align: start; padding: 6px 10px; margin-block: 4px 0; }
`;

/** Seconds before "go there anyway" may be pressed on a suspicious mail (a short delay makes people look). */
const delaySeconds = 3;
const gap = 12;

function place(dialog: HTMLDialogElement, beside: DOMRect): void {
  const { width, height } = dialog.getBoundingClientRect();
  const left = Math.max(gap, Math.min(beside.left, window.innerWidth - width - gap));
  const below = beside.bottom + gap;
  const fits = below + height + gap <= window.innerHeight;
  const top = fits ? below : Math.max(gap, Math.min(beside.top - height - gap, window.innerHeight - height - gap));
  dialog.style.left = `${left}px`;
  dialog.style.top = `${top}px`;
}

interface GoPart {
  readonly nodes: readonly HTMLElement[];
  readonly stop: () => void;
}

/** On `dangerous` a person confirms by pressing the address itself, unless the organisation forbids it. */
function confirmPart({ words, link }: GateOptions, go: () => void): GoPart {
  const button = element(
    'button',
    { type: 'button', class: 'domain', onclick: (event) => event.isTrusted && go() },
    link.domain || words.go,
  );
  const how = element('p', { class: 'soft' }, words.confirm);
  return { nodes: words.wayOn === 'none' ? [how] : [how, button], stop: () => undefined };
}

function goPart(options: GateOptions, go: () => void): GoPart {
  const { words } = options;
  const { wayOn } = words;
  if (wayOn === 'none' || wayOn === 'address') return confirmPart(options, go);
  const button = element('button', { type: 'button', onclick: (event) => event.isTrusted && go() }, words.go);
  if (wayOn === 'button') return { nodes: [button], stop: () => undefined };
  let left = delaySeconds;
  const show = () => {
    button.disabled = left > 0;
    button.textContent = left > 0 ? words.goIn.replace('$1', String(left)) : words.go;
  };
  const timer = setInterval(() => {
    left--;
    show();
    if (left <= 0) clearInterval(timer);
  }, 1000);
  show();
  return { nodes: [button], stop: () => clearInterval(timer) };
}

/**
 * Shows the gate.
 * @returns whether the person chose to go; Escape and everything else stays
 */
export function askAtGate(options: GateOptions): Promise<boolean> {
  const { level, words, link, language, direction, beside } = options;
  const { host, root } = createShadowHost(style);
  return new Promise((resolve) => {
    let goes = false;
    const dialog = element('dialog', {
      class: 'paper',
      role: level === 'dangerous' ? 'alertdialog' : 'dialog',
      'aria-modal': 'true',
      'aria-label': words.label,
      'aria-describedby': 'gate-text',
      'data-level': level,
      'data-domain': link.domain,
      lang: language,
      dir: direction,
    });
    const go = goPart(options, () => {
      goes = true;
      dialog.close();
    });
    const stay = element(
      'button',
      { type: 'button', class: 'main', autofocus: '', onclick: () => dialog.close() },
      words.stay,
    );
    dialog.append(
      element('p', { class: 'brand' }, 'Stay in App'),
      element(
        'div',
        { id: 'gate-text' },
        element('p', {}, link.title),
        element('bdi', { class: 'domain' }, link.domain || '?'),
        link.unicode === undefined ? undefined : element('bdi', { class: 'soft' }, link.unicode),
        element('p', {}, link.reason),
      ),
      element('div', { class: 'buttons' }, stay, ...go.nodes),
    );
    // A popover or dialog opened now would lie over the gate, unseen by the mouse: a picture of other buttons.
    const keepOnTop = (event: Event) => {
      if (event.target !== host) event.preventDefault();
    };
    window.addEventListener('beforetoggle', keepOnTop, { capture: true });
    dialog.addEventListener('close', () => {
      window.removeEventListener('beforetoggle', keepOnTop, { capture: true });
      go.stop();
      host.remove();
      resolve(goes);
    });
    root.append(dialog);
    document.documentElement.append(host);
    dialog.showModal();
    place(dialog, beside);
    stay.focus();
  });
}
