import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { manifestWords, packWords } from '../../src/build/packWords.ts';
import { catalogueOf } from '../../src/packedWords.ts';
import type { Catalogue } from '../../src/words.ts';

const folders = readdirSync('public/_locales');
const catalogues = Object.fromEntries(
  folders.map((folder) => [
    folder,
    JSON.parse(readFileSync(`public/_locales/${folder}/messages.json`, 'utf8')) as Catalogue,
  ]),
);
const sentences = (catalogue: Catalogue) =>
  Object.fromEntries(Object.entries(catalogue).map(([key, { message }]) => [key, message]));

describe('the words of all languages, keys once', () => {
  const { keys, sentences: packed } = packWords(catalogues);

  test.each(folders)('%s comes out as it went in', (folder) => {
    expect(sentences(catalogueOf(keys, packed[folder] ?? []))).toEqual(sentences(catalogues[folder] ?? {}));
  });

  test('a language without a sentence does not get another’s, an empty one stays empty', () => {
    const few = packWords({ en: { a: { message: 'A' }, b: { message: '' } }, de: { c: { message: 'C' } } });
    expect(catalogueOf(few.keys, few.sentences.de ?? [])).toEqual({ c: { message: 'C' } });
    expect(catalogueOf(few.keys, few.sentences.en ?? [])).toEqual({ a: { message: 'A' }, b: { message: '' } });
    expect(catalogueOf(few.keys, [])).toEqual({});
  });
});

test.each(folders)('%s keeps for the browser what the manifest names', (folder) => {
  const named = [...readFileSync('wxt.config.ts', 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
  expect(Object.keys(manifestWords(catalogues[folder] ?? {})).toSorted()).toEqual(named.toSorted());
});

test('the same words give the same bytes, in whatever order their files come', () => {
  const one = { hello_one: { message: '1' }, hello_other: { message: '2' } };
  const two = { hello_few: { message: '3' }, hello_other: { message: '4' } };
  const packed = packWords({ de: one, ru: two });
  expect(JSON.stringify(packWords({ ru: two, de: one }))).toBe(JSON.stringify(packed));
});
