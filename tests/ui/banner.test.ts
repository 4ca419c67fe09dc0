import { beforeEach, expect, test, vi } from 'vitest';
import type { BannerWords } from '../../src/messages/messages.ts';
import { renderBanner } from '../../src/ui/banner.ts';
import type { BannerOptions } from '../../src/ui/bannerParts.ts';

/** "This is wrong" folds the banner away, with the way back; only a person's own click counts. */

const words = {
  label: 'label',
  title: 'Do not use this mail',
  reasons: ['reason'],
  change: '',
  notChecked: '',
  steps: ['step'],
  stepsLabel: 'What to do',
  why: 'Why?',
  close: 'Close',
  pause: 'Pause',
  notSaved: 'Not saved.',
  reportTo: '',
  wrong: { button: 'This is wrong', copied: 'Copied.', notCopied: 'Copy this:', undo: 'Undo', report: 'report' },
} as unknown as BannerWords;

const attach = vi.spyOn(HTMLElement.prototype, 'attachShadow');
let said: boolean[];

beforeEach(() => {
  said = [];
  document.body.replaceChildren();
});

async function show(more: Partial<BannerOptions> = {}): Promise<ShadowRoot> {
  document.body.append(
    renderBanner({
      level: 'dangerous',
      language: 'en',
      direction: 'ltr',
      words,
      answer: undefined,
      onAnswer: async () => undefined,
      onWhatToDo: () => undefined,
      isWrong: false,
      onWrong: (isWrong) => said.push(isWrong),
      onPause: async () => true,
      onReport: () => undefined,
      onOriginal: async () => false,
      onClose: () => undefined,
      ...more,
    }),
  );
  await Promise.resolve();
  return attach.mock.results.at(-1)?.value as ShadowRoot;
}

function press(root: ShadowRoot, text: string, isTrusted = true): void {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === text);
  const click = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(click, 'isTrusted', { value: isTrusted });
  button?.dispatchEvent(click);
}

const textOf = (root: ShadowRoot) => root.querySelector('section')?.textContent ?? '';

test('called wrong, it folds, and "Undo" brings it back', async () => {
  const root = await show();
  press(root, 'This is wrong');
  await vi.waitFor(() => expect(said).toEqual([true]));
  expect(textOf(root)).not.toContain('Do not use this mail');
  press(root, 'Undo');
  expect(said).toEqual([true, false]);
  expect(textOf(root)).toContain('Do not use this mail');
});

test('where nothing can be copied, what would be copied stands there to be copied by hand, in English', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'));
  const root = await show({ direction: 'rtl' });
  press(root, 'This is wrong');
  await vi.waitFor(() => expect(root.textContent).toContain('Copy this:'));
  const text = root.querySelector('textarea');
  expect([text?.value, text?.lang, text?.dir]).toEqual(['report', 'en', 'ltr']);
});

test('a click made by a script is nobody’s', async () => {
  const root = await show();
  press(root, 'This is wrong', false);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(said).toEqual([]);
});

test('called wrong before, it is shown folded', async () => {
  const root = await show({ isWrong: true });
  expect(textOf(root)).not.toContain('Do not use this mail');
  expect(textOf(root)).toContain('Undo');
});

test('"Report to …" stands there only where the organisation wants reports, and takes a person’s click', async () => {
  const onReport = vi.fn();
  const isShown = (root: ShadowRoot) =>
    [...root.querySelectorAll('button')].some(({ textContent }) => /Report/.test(textContent));
  expect(isShown(await show())).toBe(false);
  const root = await show({ onReport, words: { ...words, reportTo: 'Report to Example Museum' } });
  press(root, 'Report to Example Museum', false);
  expect(onReport).not.toHaveBeenCalled();
  press(root, 'Report to Example Museum');
  expect(onReport).toHaveBeenCalledTimes(1);
});

test.each([
  ['dangerous', true],
  ['suspicious', true],
  ['actInApp', false],
] as const)('on %s mail it is in sight: %s', async (level, isInSight) => {
  const root = await show({ level, words: { ...words, reportTo: 'Report to Example Museum' } });
  const buttons = [...root.querySelectorAll('button')].filter(({ textContent }) => /Report/.test(textContent));
  expect(buttons.map((button) => button.closest('[hidden]') === null)).toEqual([isInSight]);
  press(root, 'Why?');
  expect(buttons[0]?.closest('[hidden]')).toBeNull();
});

test.each([
  [true, false],
  [false, true],
])('a pause that is kept (%s) is not called lost, one that is not is', async (isKept, isSaid) => {
  const root = await show({ onPause: async () => isKept });
  press(root, 'Pause');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(textOf(root).includes('Not saved.')).toBe(isSaid);
});

test('an answer that nobody kept is said to be lost', async () => {
  const asked = {
    question: 'Did you?',
    yes: 'I asked',
    no: 'I did not',
    yesText: 'Then go.',
    noText: '',
    whatToDo: '',
  };
  const given = { words: { ...words, asked: { ...asked, situation: 'x' } } };
  const kept = await show({ ...given, onAnswer: async () => 'Two mails.' });
  press(kept, 'I asked');
  await vi.waitFor(() => expect(textOf(kept)).toContain('Two mails.'));
  expect(textOf(kept)).not.toContain('Not saved.');
  const lost = await show({ ...given, onAnswer: () => Promise.reject(new Error('nobody answers')) });
  press(lost, 'I asked');
  await vi.waitFor(() => expect(textOf(lost)).toContain('Not saved.'));
});
