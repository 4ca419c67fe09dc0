import { expect, test } from 'vitest';
import { lureOfLink, pageOf } from '../../../src/classifier/links/page.ts';

test.each([
  ['https://www.instagram.com/', 'home'],
  ['https://www.instagram.com//', 'home'],
  ['https://instagram.com/anna.smith', 'profile'],
  ['https://www.instagram.com/Anna_Smith1/', 'profile'],
  ['https://www.instagram.com/_u/anna/', 'profile'],
  [`https://www.instagram.com/${'a'.repeat(30)}`, 'profile'],
  [`https://www.instagram.com/${'a'.repeat(31)}`, 'other'],
  ['https://www.instagram.com/anna-smith', 'other'],
  ['https://www.instagram.com/anna/tagged', 'other'],
  ['https://www.instagram.com/Explore', 'other'],
  ['https://graph.instagram.com/anna', 'other'],
  ['https://www.facebook.com/anna', 'other'],
  ['https://help.instagram.com/368191326593075', 'help'],
  ['https://www.instagram.com/ACCOUNTS/password/reset/confirm/', 'passwordReset'],
])('%s is the page %s', (href, page) => {
  expect(pageOf(new URL(href))).toBe(page);
});

test('a reset page tells a story, a profile none', () => {
  expect(lureOfLink(new URL('https://www.instagram.com/accounts/password/reset/confirm/'))).toBe('passwordReset');
  expect(lureOfLink(new URL('https://www.instagram.com/anna'))).toBeUndefined();
});
