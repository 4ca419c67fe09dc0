import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readHistory } from '../../src/background/history/history.ts';
import { readKnownPolicy } from '../../src/background/policy/policy.ts';
import { readSettings } from '../../src/background/settings/settings.ts';
import { readTicks } from '../../src/background/settings/ticks.ts';

/**
 * An update loses nothing: what each released version stored is read whole. A file of `tests/stored` holds all that
 * can stand there, every kind of mail and every step; when a form or a name changes, the old one must still be read.
 */

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'tests/stored');

interface Stored {
  readonly settings: object;
  readonly history: { readonly salt: string; readonly entries: readonly object[] };
  readonly ticks: readonly string[];
  readonly policy: { readonly received: object; readonly readAt: number };
}

const versions = [...readFileSync(join(root, 'CHANGELOG.md'), 'utf8').matchAll(/^## \[(\d[\d.]*)\]/gm)].map(
  ([, version = '']) => version,
);

test('every version of the changelog has its file in tests/stored', () => {
  expect(readdirSync(folder).toSorted()).toEqual(versions.map((version) => `${version}.json`).toSorted());
});

describe.each(versions)('what %s stored', (version) => {
  const stored = JSON.parse(readFileSync(join(folder, `${version}.json`), 'utf8')) as Stored;
  beforeEach(async () => {
    fakeBrowser.reset();
    await browser.storage.local.set(stored);
  });

  test('settings: each is as it was chosen', async () => {
    expect(await readSettings()).toMatchObject(stored.settings);
  });

  test('history: no entry is lost, and its random number is the same', async () => {
    const history = await readHistory();
    expect(history.isDamaged).toBe(false);
    expect(history.salt).toBe(stored.history.salt);
    expect(history.entries).toHaveLength(stored.history.entries.length);
    for (const [index, entry] of history.entries.entries())
      expect(entry).toMatchObject(stored.history.entries[index] ?? {});
  });

  test('ticks: each step is still ticked', async () => {
    expect(await readTicks()).toEqual(stored.ticks);
  });

  test('policy: every key still counts', async () => {
    const { accepted, ignored, readAt } = await readKnownPolicy();
    expect(accepted.map(({ key }) => key).toSorted()).toEqual(Object.keys(stored.policy.received).toSorted());
    expect(ignored).toEqual([]);
    expect(readAt).toBe(stored.policy.readAt);
  });
});
