import { describe, expect, test } from 'vitest';
import { hasEdges, hasPhrase, phraseIndex } from '../../../src/classifier/text/phrase.ts';
import { createPhraseFinder } from '../../../src/classifier/text/phraseFinder.ts';
import { wordsOf } from '../../../src/classifier/text/wordsOf.ts';

describe('a phrase stands as whole words', () => {
  test.each([
    ['alone', 'code', 'code', 0],
    ['at the beginning', 'code here', 'code', 0],
    ['at the end', 'the code', 'code', 4],
    ['between marks', '(code)', 'code', 1],
    ['behind a word that holds it', 'decode the code', 'code', 11],
    ['behind itself within a word', 'codes, code', 'code', 7],
    ['inside a word', 'decoded', 'code', -1],
    ['at the beginning of a word', 'codes', 'code', -1],
    ['at the end of a word', 'decode', 'code', -1],
    ['before a number', 'code2', 'code', -1],
    ['before a mark on its letter', 'code\u0301', 'code', -1],
    ['behind a letter of two units', '𐐀code', 'code', -1],
    ['before a letter of two units', 'code𐐀', 'code', -1],
    ['behind a sign of two units', '🔑code', 'code', 2],
    ['behind a letter and a sign of a font’s own', 'x\u{e000}code', 'code', 2],
    ['behind a letter whose second unit is the last of its kind', '\u{1d7ff}code', 'code', -1],
    ['of a letter of two units', 'a 𐐀𐐁 b', '𐐀𐐁', 2],
    ['in a script without blanks', 'あなたのパスワードです', 'パスワード', 4],
    ['beside a script without blanks', 'あcodeい', 'code', 1],
    ['nowhere', 'something', 'code', -1],
    ['in nothing', '', 'code', -1],
  ])('%s', (_, text, phrase, place) => {
    expect(phraseIndex(text, phrase)).toBe(place);
    expect(hasPhrase(text, phrase)).toBe(place >= 0);
  });

  test('asked for one place, that place counts', () => {
    expect(hasEdges('code codes', 'code', 0)).toBe(true);
    expect(hasEdges('code codes', 'code', 5)).toBe(false);
  });
});

describe('many phrases in one pass', () => {
  const finder = createPhraseFinder([
    ['code', 1],
    ['code here', 2],
    ['© meta', 3],
    ['パスワード', 4],
    ['instagram', 5],
    ['の', 6],
    ['!!', 7],
  ]);
  const find = (text: string) => finder.findAll(text).map(({ value, at }) => [value, at]);

  test.each<[string, string, (readonly [number, number])[]]>([
    [
      'each, in its order',
      'a code, the code',
      [
        [1, 2],
        [1, 12],
      ],
    ],
    [
      'the longer of two first',
      'code here',
      [
        [2, 0],
        [1, 0],
      ],
    ],
    ['punctuation in front belongs to it', 'by © meta', [[3, 3]]],
    ['without its punctuation it is another', 'meta', []],
    ['punctuation that begins before the text is not there', 'meta © meta', [[3, 5]]],
    ['inside a word', 'decoded codes', []],
    [
      'in a script without blanks',
      'あなたのパスワード',
      [
        [6, 3],
        [4, 4],
      ],
    ],
    [
      'a word of another script inside it',
      'あなたのinstagramの',
      [
        [6, 3],
        [5, 4],
        [6, 13],
      ],
    ],
    [
      'a word of another script in front of it',
      'instagramの',
      [
        [5, 0],
        [6, 9],
      ],
    ],
    [
      'a word of another script at its end',
      'のinstagram',
      [
        [6, 0],
        [5, 1],
      ],
    ],
    [
      'a longer word of another script inside it',
      'のinstagramsの',
      [
        [6, 0],
        [6, 11],
      ],
    ],
    ['none', 'nothing', []],
    ['nothing', '', []],
  ])('%s', (_, text, found) => {
    expect(find(text)).toEqual(found);
  });
});

describe('the words of a text', () => {
  test.each([
    ['are cut at what is no letter', 'The "Instagram"-Team, 2026!', ['the', 'instagram', 'team', '2026']],
    ['letters that stand alone are one word', 'M e t a Support', ['meta', 'support']],
    ['also at the end', 'Support M.e.t.a', ['support', 'meta']],
    ['are cut where a script without blanks begins', 'instagramサポートhelp', ['instagram', 'サポート', 'help']],
    ['one letter of such a script stays one', 'a の b', ['a', 'の', 'b']],
    ['none', '...', []],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
