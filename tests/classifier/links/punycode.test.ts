import { domainToASCII } from 'node:url';
import { describe, expect, test } from 'vitest';
import { decodePunycode, toUnicode } from '../../../src/classifier/links/punycode.ts';

describe('RFC 3492 §7.1', () => {
  test.each([
    ['(A) Arabic', 'egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
    ['(B) Chinese', 'ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['(D) Czech', 'Proprostnemluvesky-uyb24dma41a', 'Pročprostěnemluvíčesky'],
    ['(L) Japanese', '3B-ww4c5e180e575a65lsy2b', '3年B組金八先生'],
    ['(R) Japanese', 'd9juau41awczczp', 'そのスピードで'],
    ['(S) ASCII', '-> $1.00 <--', '-> $1.00 <-'],
  ])('%s', (_, code, label) => {
    expect(decodePunycode(code)).toBe(label);
  });
});

describe('agrees with the platform', () => {
  test.each([
    'ȱσü',
    'ab䵊一龍',
    'bücher',
    'mañana',
    'ınstagram',
    'пример',
    '例え',
    'ê',
    'straße9',
    '😀',
    'aé-b',
    'ааааааааааааааааааа',
  ])('%s', (label) => {
    const ascii = domainToASCII(`${label}.example`);
    expect(toUnicode(ascii)).toBe(`${label}.example`);
  });
});

test('the last letter of Unicode is one', () => {
  expect(decodePunycode('dn32g')).toBe('\u{10ffff}');
});

describe('what is no punycode', () => {
  test.each([
    ['the letter after the last one', 'en32g'],
    ['a dash with nothing before it', '-kva'],
    ['a character that is no digit', 'bcher-kv!'],
    ['an end in the middle of a number', 'bcher-k'],
    ['a number too great', '99999999999'],
    ['a letter above the last one of Unicode', 'zzzzzz'],
  ])('%s', (_, code) => {
    expect(decodePunycode(code)).toBeUndefined();
  });

  test('stays as it is beside labels that decode', () => {
    expect(toUnicode('xn--!.xn--bcher-kva.example')).toBe('xn--!.bücher.example');
    expect(toUnicode('shop.example')).toBe('shop.example');
  });
});
