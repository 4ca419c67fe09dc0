import { browser } from 'wxt/browser';

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
 * Opens the value kept under a key of `storage.local`.
 * @param parse makes a value of whatever is stored, also of nothing and of nonsense; must not throw
 */
export function createStore<Value>(key: string, parse: (stored: unknown) => Value): Store<Value> {
  const load = async () => parse((await browser.storage.local.get(key))[key]);
  const read = () => load().catch(() => parse(undefined));

  const changeNow = async (next: (value: Value) => Value | Promise<Value>): Promise<Changed<Value>> => {
    try {
      const before = await load();
      const value = await next(before);
      if (value !== before) await browser.storage.local.set({ [key]: value });
      return { value, isSaved: true };
    } catch {
      return { value: await read(), isSaved: false };
    }
  };

  return {
    read,
    change: (next) => navigator.locks.request(`store ${key}`, () => changeNow(next)),
  };
}
