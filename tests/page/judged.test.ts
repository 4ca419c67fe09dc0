import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isWarned, type Level } from '../../src/classifier/verdict.ts';
import type { BannerWords, Verdicted } from '../../src/messages/messages.ts';
import { createJudgedMessages } from '../../src/page/judged.ts';
import type { BodyContent } from '../../src/page/readBody.ts';
import * as warn from '../../src/page/warn.ts';
import type { OpenMessage } from '../../src/webmail/webmail.ts';
import { openMessage } from './openMessage.ts';

/** A verdict stands over the mail it was given for, and over no other. */

const gate = {
  wayOn: 'button' as const,
  label: '',
  stay: '',
  go: '',
  goIn: '',
  confirm: '',
  unknown: '',
};
const words = {
  label: 'label',
  title: 'title',
  reasons: ['reason'],
  shownReasons: 1,
  change: '',
  notChecked: '',
  steps: [],
  stepsLabel: '',
  why: 'Why?',
  close: 'Close',
  pause: 'Pause',
  wrong: { button: 'Wrong', copied: '', notCopied: '', undo: 'Undo', report: '' },
} as unknown as BannerWords;

const verdictedOf = (level: Level): Verdicted => ({
  level,
  warns: isWarned(level),
  holds: isWarned(level),
  isTrusted: false,
  byOrganisation: false,
  mayAsk: false,
  language: 'en',
  direction: 'ltr',
  banner: isWarned(level) ? words : undefined,
  gate,
  links: [],
});

let level: Level;
/** Texts judged so far. */
let judgedTexts: string[];
let verdicts: (Level | undefined)[];
let hold: Promise<unknown>;
let judged: ReturnType<typeof createJudgedMessages>;
const shown = vi.spyOn(warn, 'showBanner');

beforeEach(() => {
  document.body.replaceChildren();
  level = 'dangerous';
  judgedTexts = [];
  verdicts = [];
  hold = Promise.resolve();
  shown.mockClear();
  judged = createJudgedMessages({
    judge: async ({ message }: BodyContent) => {
      judgedTexts.push(message.text);
      const given = level;
      await hold;
      return verdictedOf(given);
    },
    judgeOriginal: async () => undefined,
    onVerdict: ({ verdicted }) => verdicts.push(verdicted?.level),
    onPause: async () => true,
    onReport: () => undefined,
    onAnswer: async () => undefined,
    onWhatToDo: () => undefined,
  });
});

afterEach(() => judged.clear());

const unchanged = () => false;
const changed = () => true;
const banners = () => [...document.querySelectorAll('div')].filter((element) => element.attributes.length === 0);
const settle = () => vi.waitFor(() => expect(judged.worst()).toBeDefined());
/** The page's bare divs besides our banner: root and body of every message. */
const own = 2;
const countBanners = () => banners().length - own * document.body.children.length;

async function show(open: OpenMessage): Promise<void> {
  judged.update([open], unchanged);
  await settle();
}

describe('a verdict', () => {
  test('comes with a banner before the body', async () => {
    const open = openMessage('<p>Reset your password here.</p>');
    await show(open);
    expect(verdicts).toEqual(['dangerous']);
    expect(countBanners()).toBe(1);
    expect(open.body.previousElementSibling).toBe(open.body.parentElement?.firstElementChild);
  });

  test('is dropped at once when another id stands there', async () => {
    const open = openMessage('<p>Reset your password here.</p>');
    await show(open);
    open.body.textContent = 'Another mail altogether.';
    judged.update([{ ...open, id: '19b9d2c1a4000002' }], unchanged);
    expect(countBanners()).toBe(0);
    expect(judged.worst()).toBeUndefined();
    await settle();
    expect(judgedTexts).toEqual(['Reset your password here.', 'Another mail altogether.']);
  });

  test('that comes after the mail has gone shows nothing', async () => {
    const answer = Promise.withResolvers();
    hold = answer.promise;
    const open = openMessage('<p>Reset your password here.</p>');
    judged.update([open], unchanged);
    await vi.waitFor(() => expect(judgedTexts).toHaveLength(1));
    judged.update([], unchanged);
    answer.resolve(undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(verdicts).toEqual([]);
    expect(countBanners()).toBe(0);
  });

  test('stays when only the id comes late', async () => {
    const open = openMessage('<p>Reset your password here.</p>', { id: undefined });
    await show(open);
    judged.update([{ ...open, id: '19b9d2c1a4000001' }], unchanged);
    expect(countBanners()).toBe(1);
  });

  test('is not asked for again while nothing changes, and is when the text does', async () => {
    const open = openMessage('<p>Reset your password here.</p>');
    await show(open);
    judged.update([open], unchanged);
    judged.update([open], changed);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(judgedTexts).toHaveLength(1);
    open.body.textContent = 'Now it says something else.';
    judged.update([open], changed);
    await vi.waitFor(() => expect(judgedTexts).toHaveLength(2));
  });
});

describe('a content that changes under its verdict', () => {
  test('is not taken for the one the verdict is about: its links would be explained as others', async () => {
    const open = openMessage('<p>Reset your password here.</p>');
    await show(open);
    const textOf = () => judged.all()[0]?.content()?.message.text;
    const answer = Promise.withResolvers();
    hold = answer.promise;
    open.body.textContent = 'Now it says something else.';
    judged.update([open], changed);
    await vi.waitFor(() => expect(judgedTexts).toHaveLength(2));
    expect(textOf()).toBe('Reset your password here.');
    answer.resolve(undefined);
    await vi.waitFor(() => expect(textOf()).toBe('Now it says something else.'));
  });
});

describe('the old text under a new id', () => {
  test('gets a moment to change, and the new text is judged', async () => {
    const open = openMessage('<p>The text of the first mail.</p>');
    await show(open);
    judged.update([{ ...open, id: '19b9d2c1a4000002' }], unchanged);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(judgedTexts).toHaveLength(1);
    open.body.textContent = 'The text of the second mail.';
    await settle();
    expect(judgedTexts).toEqual(['The text of the first mail.', 'The text of the second mail.']);
  });

  test('is judged after all when it stays', async () => {
    const open = openMessage('<p>The same text in both mails.</p>');
    await show(open);
    judged.update([{ ...open, id: '19b9d2c1a4000002' }], unchanged);
    await settle();
    expect(judgedTexts).toHaveLength(2);
  });
});

describe('a body with nothing in it', () => {
  test('is waited for, and judged when its text comes', async () => {
    const open = openMessage('');
    judged.update([open], unchanged);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(judgedTexts).toEqual([]);
    open.body.textContent = 'Reset your password here.';
    judged.update([open], changed);
    await settle();
    expect(judgedTexts).toEqual(['Reset your password here.']);
    expect(judged.all()[0]?.hasFailed).toBe(false);
  });

  test.each<[Level, boolean]>([
    ['unrelated', true],
    ['actInApp', false],
  ])('is judged in the end; silence about it, at %s, is a failure: %s', async (given, hasFailed) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    level = given;
    judged.update([openMessage('')], unchanged);
    await vi.advanceTimersByTimeAsync(7900);
    expect(verdicts).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    vi.useRealTimers();
    expect(verdicts).toEqual([given]);
    expect(judged.all()[0]?.hasFailed).toBe(hasFailed);
  });
});

describe('what the person did', () => {
  const optionsOfLast = () => shown.mock.calls.at(-1)?.[2];

  test('a closed banner stays closed at the same level and comes back when it rises', async () => {
    level = 'suspicious';
    const open = openMessage('<p>Reset your password here.</p>');
    await show(open);
    const person = optionsOfLast();
    if (!person) throw new Error('no banner was shown');
    person.closedAt = 'suspicious';
    document.body.querySelector('div > div')?.remove();
    open.body.textContent = 'Reset your password here now.';
    judged.update([open], changed);
    await vi.waitFor(() => expect(judgedTexts).toHaveLength(2));
    await vi.waitFor(() => expect(verdicts).toHaveLength(2));
    expect(shown.mock.results.at(-1)?.value).toBeUndefined();
    level = 'dangerous';
    open.body.textContent = 'Reset your password here, last call.';
    judged.update([open], changed);
    await vi.waitFor(() => expect(verdicts).toEqual(['suspicious', 'suspicious', 'dangerous']));
    expect(shown.mock.results.at(-1)?.value).toBeDefined();
    expect(countBanners()).toBe(1);
  });
});

describe('a banner the page takes away', () => {
  test('is put back three times, then the page is let be', async () => {
    const open = openMessage('<p>Reset your password here.</p>');
    await show(open);
    for (let time = 1; time <= 3; time++) {
      open.body.previousElementSibling?.remove();
      judged.update([open], unchanged);
      expect(countBanners(), `time ${time}`).toBe(1);
    }
    open.body.previousElementSibling?.remove();
    judged.update([open], unchanged);
    expect(countBanners()).toBe(0);
    expect(judged.worst()?.verdicted?.level).toBe('dangerous');
  });
});

describe('several messages', () => {
  test('the worst of them counts, once all are judged', async () => {
    const first = openMessage('<p>Reset your password here.</p>');
    await show(first);
    level = 'unrelated';
    const second = openMessage('<p>A harmless answer to it.</p>', { id: '19b9d2c1a4000002' });
    judged.update([first, second], unchanged);
    expect(judged.worst()).toBeUndefined();
    await settle();
    expect(judged.worst()?.open.id).toBe(first.id);
  });
});
