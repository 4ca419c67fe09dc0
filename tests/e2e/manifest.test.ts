import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { localeFolders } from '../../src/background/words/localeFolders.ts';
import { filesBelow, pack } from '../../src/build/smallZip.ts';
import { packagesNamed } from '../../src/build/thirdParty.ts';
import { root } from './world.ts';

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly web_accessible_resources?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly content_scripts: readonly { readonly matches: readonly string[]; readonly js: readonly string[] }[];
}

/** What each file takes in the zip people download: its content, packed where that helps, and its name in two headers. */
async function sizesInZip(folder: string): Promise<{ readonly name: string; readonly bytes: number }[]> {
  const sizes: { name: string; bytes: number }[] = [];
  for (const name of await filesBelow(folder)) {
    const content = readFileSync(join(folder, name));
    const packed = Math.min(content.length, (await pack(content)).length);
    sizes.push({ name, bytes: packed + 30 + 46 + 2 * Buffer.byteLength(name) });
  }
  return sizes;
}

describe.each(['chrome-mv3', 'edge-mv3', 'firefox-mv3'])('the build %s', (build) => {
  const folder = join(root, '.output', build);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));

  test('asks for these permissions and no others', () => {
    expect(manifest.permissions).toEqual(['storage', 'contextMenus', 'activeTab', 'scripting']);
    expect(manifest.host_permissions).toEqual([
      'https://mail.google.com/*',
      'https://outlook.live.com/*',
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
      'https://outlook.cloud.microsoft/*',
    ]);
    expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual(manifest.host_permissions.toSorted());
  });

  test('offers pages nothing, and lets its own pages connect to nothing', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
  });

  test('names Instagram’s and Meta’s hosts only as facts: nothing is fetched from the web', () => {
    const network = /\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/;
    expect(files.filter((name) => network.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  });

  test('names the packages in it, in the versions that are locked', () => {
    const named = packagesNamed(readFileSync(join(folder, 'THIRD_PARTY.txt'), 'utf8'));
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly version?: string }>>;
    };
    const locked = Object.entries(lock.packages).map(
      ([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`,
    );
    expect(named.map((name) => name.replace(/@[^@]*$/, ''))).toEqual(
      expect.arrayContaining(['@webext-core/messaging', 'postal-mime', 'tldts', 'wxt', 'zod']),
    );
    expect(named.filter((name) => !locked.includes(name))).toEqual([]);
  });

  // Eleven languages besides English weigh some 8,000 bytes each, and the best packer there is would save a tenth of it.
  test('is at most 200,000 bytes as a zip without the other languages, 300,000 with them', async () => {
    const sizes = (await sizesInZip(folder)).toSorted((a, b) => b.bytes - a.bytes);
    const largest = sizes.slice(0, 5).map(({ name, bytes }) => `${name} ${bytes}`);
    const sum = (some: typeof sizes) => some.reduce((before, { bytes }) => before + bytes, 22);
    const isOtherLanguage = (name: string) => /^(?:words|_locales)[\\/](?!en\b|keys\b)/.test(name);
    const own = sizes.filter(({ name }) => !isOtherLanguage(name));
    expect(sizes.length - own.length).toBe(2 * (localeFolders.length - 1));
    expect(sum(own), `the largest files: ${largest.join(', ')}`).toBeLessThanOrEqual(200_000);
    expect(sum(sizes)).toBeLessThanOrEqual(300_000);
  });

  test('the content script carries no suffix list and no schema, and stays below 25 kB gzip', () => {
    const script = readFileSync(join(folder, 'content-scripts/webmail.js'));
    expect(script.toString()).not.toMatch(/ZodMini|publicSuffix/);
    expect(gzipSync(script).length).toBeLessThan(25_000);
  });
});
