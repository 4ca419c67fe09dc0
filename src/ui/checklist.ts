import type { ChecklistWords, SituationWords, StepWords } from '../messages/popupWords.ts';
import { element } from './element.ts';

/** The checklist: one fold per situation, steps that tick, "start over" with a way back. */

export interface ChecklistOptions {
  readonly words: ChecklistWords;
  /** For paper: every situation is open. */
  readonly isPrinted: boolean;
  /** Keeps ticks; resolves to whether they could be saved. */
  readonly onTick: (ids: readonly string[], isTicked: boolean) => Promise<boolean>;
}

interface StepPart {
  readonly item: HTMLElement;
  readonly box: HTMLInputElement;
}

function renderStep({ id, text, path, advisedBy, isTicked }: StepWords, onChange: (box: HTMLInputElement) => void) {
  const box = element('input', {
    type: 'checkbox',
    value: id,
    'aria-describedby': `${id}-more`,
    ...(isTicked ? { checked: '' } : {}),
    onchange: () => onChange(box),
  });
  const item = element(
    'li',
    {},
    element('label', { class: 'choice' }, box, element('span', {}, text)),
    element(
      'div',
      { class: 'hint more', id: `${id}-more` },
      path === '' ? undefined : element('p', {}, path),
      element('p', {}, advisedBy),
    ),
  );
  return { item, box };
}

const format = (template: string, ticked: number, all: number) =>
  template.replace('$1', String(ticked)).replace('$2', String(all));

function renderSituation(situation: SituationWords, { words, isPrinted, onTick }: ChecklistOptions): HTMLElement {
  const progress = element('span', { class: 'soft progress' });
  const said = element('span', { role: 'status', class: 'soft' });
  const tickedBoxes = () => steps.filter(({ box }) => box.checked);

  const showProgress = () => {
    const ticked = tickedBoxes().length;
    progress.textContent = ticked === 0 ? '' : format(words.progress, ticked, steps.length);
    startOver.hidden = ticked === 0;
  };
  const keep = async (boxes: readonly HTMLInputElement[], isTicked: boolean): Promise<boolean> => {
    for (const box of boxes) box.checked = isTicked;
    const isSaved = await onTick(
      boxes.map(({ value }) => value),
      isTicked,
    );
    // A tick that is not kept must not look kept.
    if (!isSaved) for (const box of boxes) box.checked = !isTicked;
    said.textContent = isSaved ? '' : words.notSaved;
    showProgress();
    return isSaved;
  };
  const offerUndo = (boxes: readonly HTMLInputElement[]) => {
    const takeBack = async () => {
      await keep(boxes, true);
      boxes[0]?.focus();
    };
    const undo = element('button', { type: 'button', onclick: () => void takeBack() }, words.undo);
    said.replaceChildren(`${words.startedOver} `, undo);
    undo.focus();
  };
  const clear = async () => {
    const boxes = tickedBoxes().map(({ box }) => box);
    if (await keep(boxes, false)) offerUndo(boxes);
  };

  const steps: readonly StepPart[] = situation.steps.map((step) =>
    renderStep(step, (box) => void keep([box], box.checked)),
  );
  const startOver = element('button', { type: 'button', onclick: () => void clear() }, words.startOver);
  const list = element('ul', { class: 'plain' }, ...steps.map(({ item }) => item));
  const foot = element('div', { class: 'row screen-only' }, startOver, said);
  showProgress();
  const attributes = { class: 'situation', 'data-situation': situation.id };
  if (isPrinted) return element('section', attributes, element('h2', {}, situation.title, ' ', progress), list, foot);
  return element(
    'details',
    attributes,
    element('summary', {}, situation.title, ' ', progress),
    element('div', { class: 'inside' }, list, foot),
  );
}

export function renderChecklist(options: ChecklistOptions): HTMLElement {
  const { words, isPrinted } = options;
  return element(
    'section',
    {},
    isPrinted ? undefined : element('h2', {}, words.title),
    ...words.situations.map((situation) => renderSituation(situation, options)),
  );
}
