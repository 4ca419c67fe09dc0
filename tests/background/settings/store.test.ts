import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore } from '../../../src/background/settings/store.ts';

/** Storage that hangs: whoever waits for it gets an answer all the same. */

const store = createStore('number', (stored) => (typeof stored === 'number' ? stored : 0));
/** A call that never ends, for any of the storage’s. */
const never = (() => new Promise(() => undefined)) as never;

beforeEach(async () => {
  fakeBrowser.reset();
  await browser.storage.local.set({ number: 1 });
  vi.useFakeTimers();
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), milliseconds);
    return controller.signal;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** What comes within a time (milliseconds). */
async function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | 'nothing'> {
  let found: Value | 'nothing' = 'nothing';
  void promise.then((value) => {
    found = value;
  });
  await vi.advanceTimersByTimeAsync(milliseconds);
  return found;
}

describe('storage that hangs', () => {
  test('while it is read: the default holds after three seconds', async () => {
    vi.spyOn(browser.storage.local, 'get').mockImplementation(never);
    const read = store.read();
    expect(await within(read, 2900)).toBe('nothing');
    expect(await within(read, 200)).toBe(0);
  });

  test('while it is written: it is told that nothing was saved, and the next change goes on', async () => {
    vi.spyOn(browser.storage.local, 'set').mockImplementationOnce(never);
    expect(
      await within(
        store.change(() => 2),
        3100,
      ),
    ).toEqual({ value: 1, isSaved: false });
    expect(
      await within(
        store.change(() => 3),
        100,
      ),
    ).toEqual({ value: 3, isSaved: true });
  });

  test('for another that never ends: it is told that nothing was saved, and nothing is saved later', async () => {
    const holding = Promise.withResolvers<void>();
    void navigator.locks.request('store number', () => holding.promise);
    await vi.advanceTimersByTimeAsync(0);
    expect(
      await within(
        store.change(() => 2),
        3100,
      ),
    ).toEqual({ value: 1, isSaved: false });
    holding.resolve();
    expect(
      await within(
        store.change((before) => before + 10),
        100,
      ),
    ).toEqual({ value: 11, isSaved: true });
  });
});
