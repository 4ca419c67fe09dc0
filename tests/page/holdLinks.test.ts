import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isWarned } from '../../src/classifier/verdict.ts';
import type { Verdicted } from '../../src/messages/messages.ts';
import { holdLinks } from '../../src/page/holdLinks.ts';
import type { Judged } from '../../src/page/judgedMessage.ts';

/** A click that comes before the verdict: held until it arrives, at most 600 ms, then it happens after all. */

const gate = {
  wayOn: 'button' as const,
  label: '',
  stay: 'stay',
  go: 'go',
  goIn: '$1',
  confirm: '',
  unknown: 'unknown',
};
const verdicted = (level: Verdicted['level']): Verdicted => ({
  level,
  warns: isWarned(level),
  holds: isWarned(level),
  isTrusted: false,
  byOrganisation: false,
  mayAsk: false,
  language: 'en',
  direction: 'ltr',
  banner: undefined,
  gate,
  links: [{ kind: 'notInstagram', domain: 'evil.example', title: 'goes to', reason: 'no' }],
});

let followed = 0;
let stop = () => {};
let answer: (verdict: Verdicted | undefined) => void = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  followed = 0;
  document.body.innerHTML =
    '<div id="mail"><a href="https://evil.example/">go</a></div><a id="other" href="#x">other</a>';
  const body = document.getElementById('mail') as HTMLElement;
  const link = body.querySelector('a') as HTMLElement;
  body.addEventListener('click', (event) => {
    followed++;
    event.preventDefault();
  });
  const verdict = new Promise<Verdicted | undefined>((resolve) => {
    answer = resolve;
  });
  const message = {
    text: '',
    links: [{ element: 'a', href: 'https://evil.example/', text: 'go', at: 0 } as const],
    images: [],
    notChecked: [],
  };
  let known: Verdicted | undefined;
  const judged: Judged = {
    open: {
      id: undefined,
      account: undefined,
      from: undefined,
      subject: undefined,
      date: undefined,
      body,
      bannerBefore: body,
      notChecked: [],
      isPartial: false,
    },
    content: () => ({
      message,
      linkPlaces: new Map([[link, 0]]),
      digest: '',
      isPartial: false,
      isUnread: false,
      isMissing: false,
    }),
    verdict,
    get verdicted() {
      return known;
    },
    hasFailed: false,
    answer: undefined,
    update: () => undefined,
    end: () => undefined,
  };
  void verdict.then((given) => {
    known = given;
  });
  stop = holdLinks(window, {
    messages: () => [judged],
    judgeLink: async () => undefined,
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

const click = (selector: string) =>
  document
    .querySelector(selector)
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('a click before the verdict', () => {
  test('is held, and happens when the mail turns out to be unrelated', async () => {
    click('#mail a');
    expect(followed).toBe(0);
    answer(verdicted('unrelated'));
    await settle();
    expect(followed).toBe(1);
  });

  test('happens after 600 ms without a verdict', async () => {
    click('#mail a');
    await vi.advanceTimersByTimeAsync(599);
    expect(followed).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(followed).toBe(1);
  });

  test('leads to the gate when the mail is warned', async () => {
    click('#mail a');
    answer(verdicted('dangerous'));
    await settle();
    expect(followed).toBe(0);
  });
});

test('links outside the mail are nobody’s business', () => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  document.getElementById('other')?.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});
