import type { Level } from '../classifier/verdict.ts';
import type { Answer, BannerWords } from '../messages/messages.ts';
import { copyText } from './copyText.ts';
import { element } from './element.ts';

/** The parts of the banner in which the person does something. */

export interface BannerOptions {
  readonly level: Level;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: BannerWords;
  /** What the person said before, when a banner is shown again. */
  readonly answer: Answer | undefined;
  /** Resolves to what the history tells with this answer; `undefined` where nothing is remembered. Rejects when nobody kept it. */
  readonly onAnswer: (answer: Answer) => Promise<string | undefined>;
  /** Opens the checklist at a situation. */
  readonly onWhatToDo: (situation: string) => void;
  /** The person said before that this warning is wrong. */
  readonly isWrong: boolean;
  readonly onWrong: (isWrong: boolean) => void;
  /** Resolves to whether it could be saved. */
  readonly onPause: () => Promise<boolean>;
  /** Shows what would be reported to the organisation. */
  readonly onReport: () => void;
  /** Asks the webmail for the original; resolves to whether it could be read. `undefined` where it gives none. */
  readonly onOriginal: (() => Promise<boolean>) | undefined;
  readonly onClose: () => void;
}

/** What several mails mean together; changes with the person's answers. */
export function historyPart({ words }: BannerOptions): HTMLElement {
  return element('p', { role: 'status', class: 'part history' }, words.history);
}

/** "Did you ask for this?": one tap, changeable. */
export function askedPart(
  { words, answer, onAnswer, onWhatToDo }: BannerOptions,
  history: HTMLElement,
): HTMLElement | undefined {
  const { asked } = words;
  if (!asked) return undefined;
  const reply = element('p', { role: 'status', class: 'soft' });
  const help = (event: Event) => {
    if (isPersons(event)) onWhatToDo(asked.situation);
  };
  const whatToDo = element('button', { type: 'button', onclick: help }, asked.whatToDo);
  const buttons = (['asked', 'notAsked'] as const).map((value) =>
    element(
      'button',
      {
        type: 'button',
        'aria-pressed': String(answer === value),
        onclick: (event) => void (isPersons(event) && choose(value)),
      },
      value === 'asked' ? asked.yes : asked.no,
    ),
  );
  const show = (value: Answer) => {
    reply.textContent = value === 'asked' ? asked.yesText : asked.noText;
    whatToDo.hidden = value === 'asked';
    for (const [index, button] of buttons.entries()) {
      button.setAttribute('aria-pressed', String((index === 0) === (value === 'asked')));
    }
  };
  const choose = async (value: Answer) => {
    show(value);
    const told = await onAnswer(value).catch(() => words.notSaved);
    if (told !== undefined) history.textContent = told;
  };
  whatToDo.hidden = true;
  if (answer) show(answer);
  return element(
    'div',
    { class: 'part' },
    element('div', { class: 'row' }, element('span', {}, asked.question), ...buttons),
    reply,
    whatToDo,
  );
}

/** Only a real click of a person counts, never one a script made. */
function isPersons(event: Event): boolean {
  return event.isTrusted;
}

/** "Check the original": one tap, then the banner is made anew, or the failure is said. */
export function originalPart({ words: { original }, onOriginal }: BannerOptions): HTMLElement | undefined {
  if (!original || !onOriginal) return undefined;
  const reply = element('span', { role: 'status', class: 'soft' });
  const ask = async (event: Event) => {
    if (!isPersons(event)) return;
    button.disabled = true;
    if (!(await onOriginal())) reply.textContent = original.failed;
  };
  const button = element('button', { type: 'button', onclick: (event) => void ask(event) }, original.button);
  return element('div', { class: 'part row' }, button, reply);
}

/** The report is, whatever language the banner is in. */
const inEnglish = { readonly: '', rows: '4', lang: 'en', dir: 'ltr' };

/** "This is wrong" was pressed: a line in place of the banner, with the way back. */
export function foldedPart({ words: { wrong } }: BannerOptions, isCopied: boolean, undo: () => void): HTMLElement {
  return element(
    'div',
    { role: 'status' },
    element('p', { class: 'brand' }, 'Stay in App'),
    element('p', {}, isCopied ? wrong.copied : wrong.notCopied),
    isCopied ? undefined : element('textarea', { ...inEnglish, 'aria-label': wrong.button }, wrong.report),
    element('div', { class: 'row' }, element('button', { type: 'button', onclick: undo }, wrong.undo)),
  );
}

/** "Report to …": in sight on mail that is warned of, behind "Why?" on Instagram's own. */
export function isReportInSight({ level }: BannerOptions): boolean {
  return level === 'suspicious' || level === 'dangerous';
}

/** Only where the organisation wants reports. */
export function reportButton({ words, onReport }: BannerOptions, look: string): HTMLElement | undefined {
  if (words.reportTo === '') return undefined;
  const onclick = (event: Event) => {
    if (isPersons(event)) onReport();
  };
  return element('button', { type: 'button', class: look, onclick }, words.reportTo);
}

/** What else the person can do: call the warning wrong, pause, report where that is not in sight. */
export function otherActions(options: BannerOptions, fold: (isCopied: boolean) => void): HTMLElement {
  const { words, onPause } = options;
  const callWrong = async (event: Event) => {
    if (isPersons(event)) fold(await copyText(words.wrong.report));
  };
  const failed = element('span', { role: 'status', class: 'soft' });
  const pause = async (event: Event) => {
    if (isPersons(event) && !(await onPause())) failed.textContent = words.notSaved;
  };
  const button = (text: string, onclick: (event: Event) => void) =>
    text === '' ? undefined : element('button', { type: 'button', class: 'quiet', onclick }, text);
  return element(
    'div',
    { class: 'row' },
    button(words.wrong.button, (event) => void callWrong(event)),
    button(words.pause, (event) => void pause(event)),
    isReportInSight(options) ? undefined : reportButton(options, 'quiet'),
    failed,
  );
}
