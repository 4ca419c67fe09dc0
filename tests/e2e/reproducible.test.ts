import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build } from 'wxt';
import { filesBelow } from '../../src/build/smallZip.ts';
import { root } from './world.ts';

/** Whoever builds the same source gets the same bytes, and can see that what a store hands out is this source. */
const outDir = mkdtempSync(join(tmpdir(), 'stay-in-app-'));
afterAll(() => rmSync(outDir, { recursive: true }));

/** Digest of each file below a folder. */
async function digestsOf(folder: string): Promise<Record<string, string>> {
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries((await filesBelow(folder)).map((name) => [name, digest(name)]));
}

test.each(['chrome', 'firefox'])(
  'a second build for %s, in another place, is byte for byte the first',
  async (browser) => {
    await build({ root, browser, manifestVersion: 3, outDir });
    const again = await digestsOf(join(outDir, `${browser}-mv3`));
    expect(Object.keys(again)).toContain('manifest.json');
    expect(again).toEqual(await digestsOf(join(root, '.output', `${browser}-mv3`)));
  },
);

/** Builds in another process: `node -e … folder browser`. */
const script = `import('wxt').then(({ build }) => {
  const [, outDir, browser] = process.argv;
  return build({ root: process.cwd(), browser, manifestVersion: 3, outDir });
});`;

const versionOf = (node: string) => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
const majorOf = (version: string) => version.split('.')[0];

/** The machine's own Node, where that is of another major version than the project's. */
function foreignNodes(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const found = folders.map((folder) => join(folder, 'node')).filter((path) => existsSync(path));
  return found.filter((path) => majorOf(versionOf(path)) !== majorOf(process.version)).slice(0, 1);
}

/** The oldest Node of each major version that package.json promises, fetched from the registry. */
function promisedNodes(): string[] {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly engines: { node: string };
  };
  return engines.node.split(' || ').map((range) => {
    const [, major = '', rest = '.0.0'] = /(\d+)(\.\d+\.\d+)?/.exec(range) ?? [];
    const folder = join(outDir, `node-${major}`);
    const name = `node-${process.platform}-${process.arch}@${major}${rest}`;
    execFileSync('npm', ['install', '--no-save', '--no-package-lock', '--prefix', folder, name], { stdio: 'pipe' });
    return join(folder, 'node_modules', name.split('@')[0] ?? '', 'bin/node');
  });
}

const isAll = process.env.NODES === 'all';
const nodes = isAll ? promisedNodes() : foreignNodes();
if (nodes.length === 0) console.warn('no other major version of Node is here: npm run test:nodes fetches some');

test.each(nodes)(
  'another Node builds the same bytes: %s',
  async (node) => {
    const version = versionOf(node);
    for (const browser of isAll ? ['chrome', 'firefox'] : ['firefox']) {
      const folder = join(outDir, version);
      const { NODE_ENV: _, ...env } = process.env;
      execFileSync(node, ['-e', script, folder, browser], { cwd: root, stdio: 'pipe', env });
      expect(await digestsOf(join(folder, `${browser}-mv3`)), version).toEqual(
        await digestsOf(join(root, '.output', `${browser}-mv3`)),
      );
    }
  },
  120_000,
);
