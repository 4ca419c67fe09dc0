import { describe, expect, test } from 'vitest';
import { answerLink } from '../../src/classifier/links/link.ts';
import { isSecurityLure, lureInLinks, lureInText, tellsStory } from '../../src/classifier/lure.ts';

describe('the story of a text', () => {
  test.each([
    ['the first told', 'Your password was changed. Reset your password now.', 'accountChanged', 'password was changed'],
    [
      'the longer of two that begin together',
      'Reset your Instagram password',
      'passwordReset',
      'reset your instagram password',
    ],
    ['however it is written', 'RESET YOUR\nPASS\u200bWORD', 'passwordReset', 'reset your password'],
  ])('is %s', (_, text, lure, phrase) => {
    expect(lureInText(text)).toEqual({ lure, phrase });
  });

  test('is none where nothing is told', () => {
    expect(lureInText('See you on Monday.')).toBeUndefined();
    expect(lureInText('')).toBeUndefined();
  });

  test('may be told beside others', () => {
    const text = 'Your password was changed. Call us at once: call us at 1.';
    expect(tellsStory(text, 'callback')).toBe(true);
    expect(tellsStory(text, 'accountChanged')).toBe(true);
    expect(tellsStory(text, 'badge')).toBe(false);
    expect(tellsStory('', 'badge')).toBe(false);
  });
});

describe('the story of genuine links', () => {
  const reset = 'https://www.instagram.com/accounts/password/reset/confirm/?uidb36=0&token=0';
  const login = 'https://www.instagram.com/_n/web_emaillogin?uid=0&token=0';
  test.each([
    ['of the first that tells one', ['https://www.instagram.com/', login, reset], 'loginLink'],
    [
      'behind a gateway',
      [`https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(reset)}`],
      'passwordReset',
    ],
    ['at Meta', ['https://www.facebook.com/recover/initiate'], 'passwordReset'],
    ['of a page elsewhere', ['https://evil.example/accounts/password/reset/confirm/'], undefined],
    ['of what opens no page', ['mailto:x@example.org', 'nonsense', 'https://bit.ly/0'], undefined],
    ['of none', [], undefined],
  ])('%s', (_, hrefs, lure) => {
    expect(lureInLinks(hrefs.map((href) => answerLink({ href })))).toBe(lure);
  });

  test('is read only from links that were found to be Meta’s', () => {
    const answer = answerLink({ href: reset });
    for (const kind of ['notInstagram', 'hidden', 'notWeb'] as const)
      expect(lureInLinks([{ ...answer, kind }]), kind).toBeUndefined();
    expect(lureInLinks([{ ...answer, kind: 'meta' }])).toBe('passwordReset');
  });
});

test('stories about the account’s security', () => {
  for (const lure of [
    'passwordReset',
    'loginLink',
    'loginCode',
    'newLogin',
    'accountChanged',
    'twoFactor',
    'confirmEmail',
    'supportCase',
    'contentRemoved',
    'adminAdded',
    'backupCode',
  ] as const)
    expect(isSecurityLure(lure), lure).toBe(true);
  for (const lure of ['badge', 'copyright', 'brandDeal', undefined] as const)
    expect(isSecurityLure(lure), String(lure)).toBe(false);
});
