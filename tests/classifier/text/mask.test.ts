import { describe, expect, test } from 'vitest';
import { maskHref, quotePhrase } from '../../../src/classifier/text/mask.ts';

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
