import { runInThisContext } from 'node:vm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { answerSelection } from '../../../src/background/answers/selection.ts';
import { longestSelection } from '../../../src/messages/checkMessages.ts';
import { createWords } from '../../../src/words.ts';

const words = createWords('en', english);
const answer = () => answerSelection({ tabId: 1, frameId: 2 }, words);

interface Injection {
  readonly target: unknown;
  readonly func: (...values: unknown[]) => unknown;
  readonly args: unknown[];
}
const execute = vi.fn<(injection: Injection) => Promise<readonly { readonly result?: unknown }[]>>();

beforeEach(() => {
  Object.assign(browser, { scripting: { executeScript: execute.mockReset() } });
  document.body.innerHTML = '<p>before</p><p id="mail">Reset <a href="https://x.example/?a=1&amp;b=2">here</a></p>';
});

describe('the page', () => {
  beforeEach(() => {
    execute.mockImplementation(({ func, args }) => {
      // As the browser does it: the function's text alone reaches the page.
      const alone = runInThisContext(`(${func.toString()})`) as typeof func;
      return Promise.resolve([{ result: alone(...args) }]);
    });
  });

  test('gives the markup of what is selected, and no more', async () => {
    getSelection()?.selectAllChildren(document.getElementById('mail') as HTMLElement);
    const given = await answer();
    expect(given).toMatchObject({ kind: 'selection', label: 'The text you selected' });
    const markup = given.kind === 'selection' ? given.markup : '';
    expect(markup).toMatch(/^Reset <a .*href="https:\/\/x\.example\/\?a=1&amp;b=2".*>here<\/a>$/);
    expect(execute.mock.calls[0]?.[0].target).toEqual({ tabId: 1, frameIds: [2] });
  });

  test('gives nothing where nothing is selected', async () => {
    getSelection()?.removeAllRanges();
    expect(await answer()).toMatchObject({ kind: 'selection', markup: '' });
  });

  test('gives at most so much', async () => {
    const mail = document.getElementById('mail') as HTMLElement;
    mail.textContent = 'x'.repeat(longestSelection + 9);
    getSelection()?.selectAllChildren(mail);
    const given = await answer();
    expect(given.kind === 'selection' ? given.markup.length : 0).toBe(longestSelection);
  });
});

describe('a page nobody may look into, or that meddled', () => {
  test.each([
    ['no answer', []],
    ['no result', [{}]],
    ['no text', [{ result: { length: 3 } }]],
    ['too much text', [{ result: 'x'.repeat(longestSelection + 1) }]],
  ])('%s', async (_, results) => {
    execute.mockResolvedValue(results);
    expect(await answer()).toEqual({ kind: 'problem', text: words.say('checkSelectionFailed') });
  });

  test('refused', async () => {
    execute.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await answer()).toMatchObject({ kind: 'problem' });
  });
});
