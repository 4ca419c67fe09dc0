import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build } from 'wxt';
import { root } from './world.ts';

/** Whoever builds the same source gets the same bytes, and can see that what a store hands out is this source. */
const outDir = mkdtempSync(join(tmpdir(), 'stay-in-app-'));
afterAll(() => rmSync(outDir, { recursive: true }));

/** Digest of each file below a folder. */
function digestsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return Object.fromEntries(files.map((path) => [relative(folder, path), digest(path)]));
}

test.each(['chrome', 'firefox'])(
  'a second build for %s, in another place, is byte for byte the first',
  async (browser) => {
    await build({ root, browser, manifestVersion: 3, outDir });
    const again = digestsOf(join(outDir, `${browser}-mv3`));
    expect(Object.keys(again)).toContain('manifest.json');
    expect(again).toEqual(digestsOf(join(root, '.output', `${browser}-mv3`)));
  },
);
