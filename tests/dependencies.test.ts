import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from './sources.ts';

/** What is installed is what stands in the lockfile, byte for byte, and nothing of it runs while it is installed. */

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (name: string) => JSON.parse(readFileSync(root + name, 'utf8')) as unknown;
const manifest = read('package.json') as Locked;
const lock = read('package-lock.json') as {
  readonly version: string;
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
};
const { '': own = {}, ...others } = lock.packages;
const installed = Object.entries(others);
const groups = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

test('every dependency is pinned to one version', () => {
  const asked = groups.flatMap((group) => Object.entries(manifest[group] ?? {}));
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lockfile is of the third form and belongs to package.json', () => {
  expect(lock.lockfileVersion).toBe(3);
  expect(lock.version).toBe(manifest.version);
  for (const group of groups) expect(own[group]).toEqual(manifest[group]);
});

test('every package has its digest, and comes from the registry', () => {
  expect(installed.length).toBeGreaterThan(100);
  const without = installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path);
  expect(without).toEqual([]);
  const elsewhere = installed.filter(([, { link, resolved = 'https:' }]) => link || !resolved.startsWith('https:'));
  expect(elsewhere.map(([path]) => path)).toEqual([]);
});

test('no package runs anything when it is installed', () => {
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
});
