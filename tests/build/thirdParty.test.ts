import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packageFolderOf, readPackage, type ShippedPackage } from '../../src/build/shippedPackages.ts';
import { allowedLicences, packagesNamed, thirdPartyText } from '../../src/build/thirdParty.ts';

/** Nothing of other people's is shipped without its name and licence, and nothing under a licence nobody agreed to. */

describe('whose a module is', () => {
  test.each([
    ['/x/node_modules/zod/v4/core/util.js', '/x/node_modules/zod'],
    ['/x/node_modules/@webext-core/messaging/dist/index.mjs', '/x/node_modules/@webext-core/messaging'],
    ['/x/node_modules/a/node_modules/@b/c/d.js', '/x/node_modules/a/node_modules/@b/c'],
    ['/elsewhere/node_modules/zod/index.js?query', '/elsewhere/node_modules/zod'],
    ['\0vite/preload-helper.js', '/x/node_modules/vite'],
    ['\0rolldown/runtime.js', '/x/node_modules/rolldown'],
    ['\0virtual:wxt-background-entrypoint?/x/entrypoints/background.ts', '/x/node_modules/wxt'],
    ['/x/src/words.ts', undefined],
  ])('%j', (id, folder) => {
    expect(packageFolderOf(id, '/x')).toBe(folder);
  });

  test.each(['\0other/helper.js', '/y/src/words.ts'])('nobody knows: %j', (id) => {
    expect(() => packageFolderOf(id, '/x')).toThrow('whose code is');
  });
});

const mit = allowedLicences.get('MIT') ?? '';

describe('what a package says of itself', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'shipped-')), 'one');
    mkdirSync(folder);
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  const manifest = (more: object) => write('package.json', JSON.stringify({ name: 'one', version: '1.2.3', ...more }));

  test('name, version, licence and owner', () => {
    manifest({ license: 'MIT' });
    write('LICENCE.md', `# Licence\n\nCopyright (c) 2024-present, Rosa\n\n${mit}`);
    expect(readPackage(folder)).toMatchObject({ name: 'one', version: '1.2.3', licence: 'MIT' });
    expect(readPackage(folder).copyright).toBe('Copyright (c) 2024-present, Rosa');
  });

  test('without a licence it is refused', () => {
    manifest({});
    write('LICENSE', 'Copyright 2024 Rosa');
    expect(() => readPackage(folder)).toThrow('names no licence');
  });

  test.each(['', `MIT License\n\n${mit}`])('without an owner it is refused', (text) => {
    manifest({ license: 'MIT' });
    if (text !== '') write('LICENSE', text);
    expect(() => readPackage(folder)).toThrow('whose is it?');
  });
});

describe('THIRD_PARTY.txt', () => {
  const one: ShippedPackage = {
    name: '@a/one',
    version: '1.2.3',
    licence: 'MIT',
    copyright: 'Copyright (c) 2024 Rosa',
    licenceText: undefined,
  };

  test('names each package and its owner, and holds the text of each licence once', () => {
    const text = thirdPartyText([one, { ...one, name: 'two', licenceText: `MIT\n\n${mit.replaceAll(' ', '\n')}` }]);
    expect(text).toContain('@a/one 1.2.3 (MIT) Copyright (c) 2024 Rosa\ntwo 1.2.3 (MIT) ');
    expect(text.split(mit)).toHaveLength(2);
    expect(packagesNamed(text)).toEqual(['@a/one@1.2.3', 'two@1.2.3']);
  });

  test.each([
    ['a licence that is not on the list', { licence: 'GPL-3.0-only' }, 'is none of src/build/licences'],
    ['a file with other conditions', { licenceText: mit.replace('publish', 'read') }, 'is not the text of MIT'],
  ])('%s is refused', (_, changed, words) => {
    expect(() => thirdPartyText([{ ...one, ...changed }])).toThrow(words);
  });
});
