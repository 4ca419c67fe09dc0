import { describe, expect, test } from 'vitest';
import { headAndTail } from '../../../src/classifier/text/headAndTail.ts';
import {
  applyOverrides,
  fold,
  hasOverride,
  skeleton,
  trimPunctuation,
  visibleForm,
  withoutInvisible,
} from '../../../src/classifier/text/text.ts';

describe('visibleForm is what the eye reads', () => {
  test.each([
    ['zero-width characters', 'Ins\u200bta\u00adgram', 'Instagram'],
    ['fullwidth letters', 'Ｉｎｓｔａｇｒａｍ', 'Instagram'],
    ['mathematical letters', '𝐈𝐧𝐬𝐭𝐚𝐠𝐫𝐚𝐦', 'Instagram'],
    ['a right-to-left override', '\u202emargatsnI\u202c', 'Instagram'],
    ['an override up to the line’s end', 'a \u202emargatsnI\nb', 'a Instagram b'],
    ['an override up to the next one', 'a \u202ecb\u202eed', 'a bcde'],
    ['an override up to another direction', '\u202eba\u202dcd', 'abcd'],
    ['an override up to its end', '\u202eba\u202ccd', 'abcd'],
    ['odd blanks', 'Meta\u200a\u00a0Support', 'Meta Support'],
    ['lines and tabs', 'Meta\tSupport\r\n  Team', 'Meta Support Team'],
    ['more marks on a letter than any language has', `q${'\u0301'.repeat(50)}a`, `q${'\u0301'.repeat(30)}a`],
    ['a mark behind many letters', `${'q'.repeat(30)}\u0301`, `${'q'.repeat(30)}\u0301`],
  ])('%s', (_, text, expected) => {
    expect(visibleForm(text)).toBe(expected);
  });
});

describe('fold', () => {
  test.each([
    ['¿Olvidaste tu contraseña?', '¿olvidaste tu contrasena?'],
    ['WE’VE noticed', "we've noticed"],
    ['Инстаграм', 'инстаграм'],
    ['इंस्टाग्राम', 'इंस्टाग्राम'],
    ['انستغرام', 'انستغرام'],
  ])('%s → %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });
});

describe('skeleton folds letters of other alphabets', () => {
  test.each(['ınstagram', 'instаgram', 'іnstagram', 'ínstagram', 'INSTΑGRΑM', 'ΙΝSTAGRAM', 'іпѕтаgгам'])(
    '%s',
    (text) => {
      expect(skeleton(text)).toBe('instagram');
    },
  );
});

test('trimPunctuation leaves the inside alone', () => {
  expect(trimPunctuation(' — The Instagram Team. ')).toBe('The Instagram Team');
  expect(trimPunctuation('...')).toBe('');
});

test('trimPunctuation takes signs of two units off', () => {
  expect(trimPunctuation('🔒 Instagram 🔑🔒')).toBe('Instagram');
});

test.each(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e'])('%j turns the direction, so it stays', (mark) => {
  expect(withoutInvisible(`a\u200b${mark}b`)).toBe(`a${mark}b`);
});

test('the marks of an override go, a line’s end stays', () => {
  expect(applyOverrides('\u202eba\ncd\u202c')).toBe('ab\ncd');
  expect(applyOverrides('ab')).toBe('ab');
  expect([hasOverride('a\u202eb'), hasOverride('ab')]).toEqual([true, false]);
});

test('headAndTail keeps both ends', () => {
  expect(headAndTail('abcd', 4)).toBe('abcd');
  expect(headAndTail('abcdef', 10)).toBe('abcdef');
  expect(headAndTail('abcdefghij', 4)).toBe('ab\nij');
});
