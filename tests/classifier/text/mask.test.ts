import { describe, expect, test } from 'vitest';
import { maskHref, maskWords, quotePhrase } from '../../../src/classifier/text/mask.ts';

const token = 'c0ffee1234567890abcdef';

describe('no token survives', () => {
  test.each([
    [
      `https://instagram.com/accounts/password/reset/confirm/?uidb36=1&token=${token}`,
      'https://instagram.com/accounts/password/reset/confirm/?…',
    ],
    [
      `https://instagram.com/accounts/confirm_email/${token}/cm9zYQ==/`,
      'https://instagram.com/accounts/confirm_email/…/…/',
    ],
    [`https://user:${token}@evil.example/x#${token}`, 'https://evil.example/x#…'],
    [`mailto:a@example.org?body=${token}`, 'mailto:a@example.org?…'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['http://shop.example/', 'http://shop.example/'],
    [`ftp://shop.example/${token}`, 'ftp:…'],
    [`go to ${token} now`, 'go to … now'],
    [`https://shop.example/${'a'.repeat(20)}/${'a'.repeat(21)}`, `https://shop.example/${'a'.repeat(20)}/…`],
    [`data:text/html,${token}`, 'data:…'],
    ['https://www.instagram.com/anna.smith/', 'https://www.instagram.com/anna.smith/'],
  ])('%s', (href, expected) => {
    expect(maskHref(href)).toBe(expected);
  });

  test('what is no address is masked word by word, and ends', () => {
    expect(maskHref('://')).toBe('://');
    expect(quotePhrase(`:// ${token}`)).toBe(':// …');
  });

  test('in phrases neither', () => {
    expect(quotePhrase(`go to https://instagram.com/?t=${token} with ${token} or 784120`)).toBe(
      'go to https://instagram.com/?… with … or …',
    );
  });
});

describe('words of a mail', () => {
  test.each([
    ['a word of 24 letters stays', 'a'.repeat(24), 'a'.repeat(24)],
    ['a longer one goes', 'a'.repeat(25), '…'],
    ['five digits stay', '12345', '12345'],
    ['six go', '123456', '…'],
    ['a word with a digit goes', 'abcde1', '…'],
    ['a short one stays', 'abc1', 'abc1'],
    ['a word without a digit stays', 'abcdef', 'abcdef'],
    ['an address stays', 'rosa99@shop.example', 'rosa99@shop.example'],
    ['the blanks between stay', 'a  123456 b', 'a  … b'],
  ])('%s', (_, text, masked) => {
    expect(maskWords(text)).toBe(masked);
  });

  test('are shown up to 120 characters, in one line', () => {
    const words = 'word '.repeat(24).trim();
    expect(quotePhrase(`${words}a`)).toBe(`${words}a`);
    expect(quotePhrase(`${words}\na`)).toBe(`${words} …`);
    expect(quotePhrase('one\ntwo')).toBe('one two');
  });
});
