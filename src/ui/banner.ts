import { shapes } from '../shapes.ts';
import {
  askedPart,
  type BannerOptions,
  foldedPart,
  historyPart,
  isReportInSight,
  originalPart,
  otherActions,
  reportButton,
} from './bannerParts.ts';
import { element, icon } from './element.ts';
import { createShadowHost } from './host.ts';

/** The banner on a message: one sentence, the strongest reason, what to do. No link in it, and no colour alone. */

const style = `
.banner { border: 1px solid var(--edge); border-inline-start: 6px solid var(--accent); border-radius: 8px; padding: 12px 14px; margin-block: 8px; max-width: min(760px, calc(100vw - 24px)); }
.head { display: flex; gap: 10px; align-items: flex-start; }
.head > svg { flex: none; color: var(--accent); margin-block-start: 1px; }
.head > .words { flex: 1; min-width: 0; }
.title { font-size: 16px; font-weight: 700; line-height: 1.35; }
.reason { margin-block-start: 4px; }
.close { flex: none; }
.part { margin-block-start: 10px; padding-inline-start: 34px; }
.part > h3 { font-weight: 700; }
.part > button { margin-block-start: 6px; }
.history { font-weight: 700; }
.history:empty { display: none; }
.row { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; }
textarea { display: block; width: 100%; margin-block: 6px; padding: 5px 8px; border: 1px solid var(--accent); border-radius: 6px; background: transparent; color: var(--ink); font: 12px/1.45 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
@media (max-width: 480px) { .part { padding-inline-start: 0; } .head { flex-wrap: wrap; } }
`;

function whyPart({ words }: BannerOptions, others: HTMLElement): { button: HTMLButtonElement; part: HTMLElement } {
  const part = element(
    'div',
    { class: 'part', hidden: '' },
    element('ul', {}, ...words.reasons.map((reason) => element('li', {}, reason))),
    words.change === '' ? undefined : element('p', { class: 'reason' }, words.change),
    words.notChecked === '' ? undefined : element('p', { class: 'reason soft' }, words.notChecked),
    others,
  );
  const button = element(
    'button',
    {
      type: 'button',
      class: 'quiet',
      'aria-expanded': 'false',
      onclick: () => {
        part.hidden = !part.hidden;
        button.setAttribute('aria-expanded', String(!part.hidden));
      },
    },
    words.why,
  );
  return { button, part };
}

function contentOf(options: BannerOptions, fold: (isCopied: boolean) => void): HTMLElement[] {
  const { level, words, onClose } = options;
  const why = whyPart(options, otherActions(options, fold));
  const history = historyPart(options);
  const parts = [
    element(
      'div',
      { class: 'head' },
      icon(shapes[level]),
      element(
        'div',
        { class: 'words' },
        element('p', { class: 'brand' }, 'Stay in App'),
        element('h2', { class: 'title' }, words.title),
        ...words.reasons.slice(0, words.shownReasons).map((reason) => element('p', { class: 'reason' }, reason)),
      ),
      element('button', { type: 'button', class: 'close quiet', onclick: onClose }, words.close),
    ),
    history,
    element(
      'div',
      { class: 'part' },
      element('h3', {}, words.stepsLabel),
      element('ol', {}, ...words.steps.map((step) => element('li', {}, step))),
    ),
    askedPart(options, history),
    originalPart(options),
    element('div', { class: 'part row' }, why.button, isReportInSight(options) ? reportButton(options, '') : undefined),
    why.part,
  ];
  return parts.filter((part) => part !== undefined);
}

/** Builds the banner and gives the element to put into the page. Its text appears after it, so that it is announced. */
export function renderBanner(options: BannerOptions): HTMLElement {
  const { level, words, language, direction, isWrong, onWrong } = options;
  const { host, root } = createShadowHost(style);
  const isAlarm = level === 'suspicious' || level === 'dangerous';
  const banner = element('section', {
    class: 'paper banner',
    role: isAlarm ? 'alert' : 'region',
    'aria-label': words.label,
    'data-level': level,
    lang: language,
    dir: direction,
  });
  const unfold = () => {
    onWrong(false);
    banner.replaceChildren(...content);
    banner.querySelector<HTMLElement>('button')?.focus();
  };
  const fold = (isCopied: boolean) => {
    onWrong(true);
    banner.replaceChildren(foldedPart(options, isCopied, unfold));
    banner.querySelector<HTMLElement>('button')?.focus();
  };
  const content = contentOf(options, fold);
  root.append(banner);
  // A live region is announced when its content changes, so it must be in the page before its words.
  queueMicrotask(() => {
    if (isWrong) banner.replaceChildren(foldedPart(options, true, unfold));
    else banner.append(...content);
  });
  return host;
}
