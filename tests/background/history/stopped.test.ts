import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseHistory, readHistory } from '../../../src/background/history/history.ts';
import { noteAnswer, noteMail } from '../../../src/background/history/noteMail.ts';
import { changeSettings, readSettings } from '../../../src/background/settings/settings.ts';
import { changeTicks, readTicks, tickId } from '../../../src/background/settings/ticks.ts';
import { classify } from '../../../src/classifier/classify.ts';
import { type Context, emptyContext } from '../../../src/classifier/context.ts';
import { situations } from '../../../src/facts/checklist.ts';
import { now, reset } from './reset.ts';

/**
 * The background is stopped at every single step of a change of storage, and asked again. Here and not in a browser,
 * since no browser can be stopped at each of these steps by name: the storage is the tests', and so are the locks, which
 * browsers take away from a background that is gone. `tests/e2e/stopped.test.ts` stops real ones at some of them.
 */

const context: Context = { ...emptyContext, now };
const sender = { url: 'https://mail.google.com/mail/u/0/#inbox/x', tab: { incognito: false } };
const message = reset();
const verdict = classify(message, context);
const note = () => noteMail(verdict, message, sender, context);

/** Steps until the background is stopped; below zero it is not. */
let left = -1;
let stopped = Promise.withResolvers<never>();
const forever = new Promise<never>(() => undefined);

/** One step before and one after a call. */
function counted<Given extends unknown[], Answer>(call: (...given: Given) => Promise<Answer>) {
  const step = () => {
    if (left-- !== 0) return undefined;
    stopped.reject(new Error('stopped'));
    return forever;
  };
  return async (...given: Given): Promise<Answer> => {
    await step();
    const answer = await call(...given);
    await step();
    return answer;
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  left = -1;
  const { local } = browser.storage;
  for (const name of ['get', 'set'] as const) {
    const whole = counted(local[name].bind(local) as (given: symbol) => Promise<unknown>);
    vi.spyOn(local, name).mockImplementation(whole as never);
  }
  const { locks } = navigator;
  const request = locks.request.bind(locks) as (
    name: string,
    options: LockOptions,
    held: () => Promise<unknown>,
  ) => Promise<unknown>;
  vi.spyOn(locks, 'request').mockImplementation(((name: string, options: LockOptions, held: () => Promise<unknown>) =>
    counted(() => request(name, options, () => Promise.race([held(), stopped.promise])))()) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Stops `act` at a step. @returns whether it came that far */
async function stopAt(step: number, act: () => Promise<unknown>): Promise<boolean> {
  left = step;
  stopped = Promise.withResolvers();
  stopped.promise.catch(() => undefined);
  const isOver = await Promise.race([act().then(() => true), stopped.promise]).catch(() => false);
  left = -1;
  stopped = Promise.withResolvers();
  return !isOver;
}

/** What is done, and what must be stored then: after the stop alone nothing of it or all of it, then all of it. */
interface Case {
  readonly prepare?: () => Promise<unknown>;
  readonly act: () => Promise<unknown>;
  readonly read: () => Promise<unknown>;
}

const answers = async () => (await readHistory()).entries.map(({ answer }) => answer);
const tick = tickId(situations[0]?.id ?? '', situations[0]?.steps[0]?.id ?? '');
const cases: Record<string, Case> = {
  'a mail that is noted': { act: note, read: answers },
  'an answer': {
    prepare: note,
    act: async () => noteAnswer((await readHistory()).entries[0]?.id ?? '', 'asked', context),
    read: answers,
  },
  'the history being erased': { prepare: note, act: eraseHistory, read: answers },
  'a setting': {
    act: () => changeSettings((settings) => ({ ...settings, warnFrom: 'suspicious' })),
    read: async () => (await readSettings()).warnFrom,
  },
  'a tick': { act: () => changeTicks([tick], true), read: readTicks },
};

describe('stopped at each step and asked again, nothing is lost and nothing is there twice', () => {
  test.each(Object.entries(cases))('%s', async (_, { prepare, act, read }) => {
    await prepare?.();
    const before = await read();
    const start = await browser.storage.local.get();
    await act();
    const after = await read();
    expect(after).not.toEqual(before);
    let steps = 0;
    for (; steps < 100; steps++) {
      await browser.storage.local.clear();
      await browser.storage.local.set(start);
      if (!(await stopAt(steps, act))) break;
      expect([before, after]).toContainEqual(await read());
      await act();
      expect(await read(), `stopped at step ${steps}`).toEqual(after);
    }
    expect(steps).toBeGreaterThanOrEqual(6);
  });
});

test('a background that ends and one that starts write at once: nothing is lost', async () => {
  vi.resetModules();
  const other = await import('../../../src/background/history/noteMail.ts');
  const many = Array.from({ length: 40 }, (_, index) => ({ ...message, messageId: `19b9d2c1a40000${index + 10}` }));
  await Promise.all(
    many.map((each, index) => (index % 2 === 0 ? noteMail : other.noteMail)(verdict, each, sender, context)),
  );
  const { entries } = await readHistory();
  expect(new Set(entries.map(({ id }) => id)).size).toBe(40);
  await Promise.all(
    entries.map(({ id }, index) => (index % 2 === 0 ? noteAnswer : other.noteAnswer)(id, 'asked', context)),
  );
  expect(new Set(await answers())).toEqual(new Set(['asked']));
});
