import { browser } from 'wxt/browser';
import { inTime } from '../../inTime.ts';

/**
 * One value in this browser's storage. Only the background writes, and one change after the other: under a lock, since
 * a background that ends and one that starts may overlap.
 */

export interface Changed<Value> {
  /** What holds now: the old value when it could not be saved. */
  readonly value: Value;
  readonly isSaved: boolean;
}

export interface Store<Value> {
  /** The stored value; the default where storage cannot be read. */
  readonly read: () => Promise<Value>;
  /**
   * Reads, changes and writes without another change in between. Full or broken storage leaves everything as it was;
   * nothing is written when `next` gives back what it got.
   */
  readonly change: (next: (value: Value) => Value | Promise<Value>) => Promise<Changed<Value>>;
}

/**
 * Storage that takes longer (milliseconds) counts as broken: a disk that hangs must not keep a warning back. A cold one
 * may well take a second or two.
 */
const patience = 3_000;

/**
 * Opens the value kept under a key of `storage.local`.
 * @param parse makes a value of whatever is stored, also of nothing and of nonsense; must not throw
 */
export function createStore<Value>(key: string, parse: (stored: unknown) => Value): Store<Value> {
  const load = async () => parse((await inTime(browser.storage.local.get(key), patience))[key]);
  const read = () => load().catch(() => parse(undefined));

  const changeNow = async (next: (value: Value) => Value | Promise<Value>): Promise<Value> => {
    const before = await load();
    const value = await next(before);
    if (value !== before) await inTime(browser.storage.local.set({ [key]: value }), patience);
    return value;
  };

  return {
    read,
    change: async (next) => {
      try {
        const signal = AbortSignal.timeout(patience);
        const value = await navigator.locks.request(`store ${key}`, { signal }, () => changeNow(next));
        return { value, isSaved: true };
      } catch {
        return { value: await read(), isSaved: false };
      }
    },
  };
}
