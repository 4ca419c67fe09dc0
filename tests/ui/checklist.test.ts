import { beforeEach, expect, test, vi } from 'vitest';
import type { ChecklistWords } from '../../src/messages/popupWords.ts';
import { renderChecklist } from '../../src/ui/checklist.ts';

const step = (id: string, isTicked = false) => ({
  id,
  text: `Do ${id}`,
  path: '',
  advisedBy: 'Advised by Ann',
  isTicked,
});
const words: ChecklistWords = {
  title: 'What happened?',
  situations: [
    { id: 'clicked', title: 'I clicked', steps: [step('clicked/a', true), step('clicked/b'), step('clicked/c')] },
  ],
  progress: '$1 of $2 done',
  startOver: 'Start over',
  startedOver: 'Ticks removed.',
  undo: 'Undo',
  notSaved: 'Not saved',
};

const onTick = vi.fn<(ids: readonly string[], isTicked: boolean) => Promise<boolean>>();
beforeEach(() => {
  onTick.mockReset().mockResolvedValue(true);
  document.body.replaceChildren(renderChecklist({ words, isPrinted: false, onTick }));
});

const settle = () => new Promise((resolve) => setTimeout(resolve));
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input')];
const button = (text: string) => [...document.querySelectorAll('button')].find((found) => found.textContent === text);
const ticked = () => boxes().map(({ checked }) => checked);

test('shows what is ticked, and how far one is', () => {
  expect(ticked()).toEqual([true, false, false]);
  expect(document.querySelector('summary')?.textContent).toBe('I clicked 1 of 3 done');
});

test('a step says who advises it, to screen readers too', () => {
  const more = document.getElementById(boxes()[0]?.getAttribute('aria-describedby') ?? '');
  expect(more?.textContent).toBe('Advised by Ann');
});

test('a tick is kept at once', async () => {
  boxes()[1]?.click();
  await settle();
  expect(onTick).toHaveBeenCalledWith(['clicked/b'], true);
  expect(document.querySelector('summary')?.textContent).toContain('2 of 3');
});

test('a tick that cannot be kept does not look kept, and it is said', async () => {
  onTick.mockResolvedValue(false);
  boxes()[1]?.click();
  await settle();
  expect(ticked()).toEqual([true, false, false]);
  expect(document.querySelector('[role=status]')?.textContent).toBe('Not saved');
});

test('start over can be taken back', async () => {
  button('Start over')?.click();
  await settle();
  expect(onTick).toHaveBeenLastCalledWith(['clicked/a'], false);
  expect(ticked()).toEqual([false, false, false]);
  expect(document.activeElement).toBe(button('Undo'));
  button('Undo')?.click();
  await settle();
  expect(onTick).toHaveBeenLastCalledWith(['clicked/a'], true);
  expect(ticked()).toEqual([true, false, false]);
});

test('on paper every situation is open', () => {
  document.body.replaceChildren(renderChecklist({ words, isPrinted: true, onTick }));
  expect(document.querySelector('details')).toBeNull();
  expect(boxes()).toHaveLength(3);
});
