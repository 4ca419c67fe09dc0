import type { Level } from '../classifier/verdict.ts';
import type { BannerWords } from '../messages.ts';
import { element } from './element.ts';

/** What the banner asks the person. */

export type Answer = 'asked' | 'notAsked';

export interface BannerOptions {
  readonly level: Level;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: BannerWords;
  /** What the person said before, when a banner is shown again. */
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
  /** Asks the webmail for the original; resolves to whether it could be read. */
  readonly onOriginal: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** "Did you ask for this?": one tap, changeable. */
export function askedPart({ words, answer, onAnswer }: BannerOptions): HTMLElement | undefined {
  const { asked } = words;
  if (!asked) return undefined;
  const reply = element('p', { role: 'status', class: 'soft' });
  const buttons = (['asked', 'notAsked'] as const).map((value) =>
    element(
      'button',
      {
        type: 'button',
        'aria-pressed': String(answer === value),
        onclick: (event) => isPersons(event) && choose(value),
      },
      value === 'asked' ? asked.yes : asked.no,
    ),
  );
  const show = (value: Answer) => {
    reply.textContent = value === 'asked' ? asked.yesText : asked.noText;
    for (const [index, button] of buttons.entries()) {
      button.setAttribute('aria-pressed', String((index === 0) === (value === 'asked')));
    }
  };
  const choose = (value: Answer) => {
    show(value);
    onAnswer(value);
  };
  if (answer) show(answer);
  return element(
    'div',
    { class: 'part' },
    element('div', { class: 'row' }, element('span', {}, asked.question), ...buttons),
    reply,
  );
}

/** Only a real click of a person counts, never one a script made. */
function isPersons(event: Event): boolean {
  return event.isTrusted;
}

/** "Check the original": one tap, then the banner is made anew, or the failure is said. */
export function originalPart({ words: { original }, onOriginal }: BannerOptions): HTMLElement | undefined {
  if (!original) return undefined;
  const reply = element('span', { role: 'status', class: 'soft' });
  const ask = async (event: Event) => {
    if (!isPersons(event)) return;
    button.disabled = true;
    if (!(await onOriginal())) reply.textContent = original.failed;
  };
  const button = element('button', { type: 'button', onclick: (event) => void ask(event) }, original.button);
  return element('div', { class: 'part row' }, button, reply);
}
