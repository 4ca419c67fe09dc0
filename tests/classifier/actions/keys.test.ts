import { describe, expect, test } from 'vitest';
import { keysAskedIn, loginAskedIn } from '../../../src/classifier/actions/keys.ts';

describe('a positive request for what opens an account', () => {
  test.each([
    'Please send me the security code you get from Instagram',
    'Reply with your Instagram backup code.',
    'Enter your Instagram password here',
    'Please add my email tom@example.net to your Instagram account',
    'Share your Instagram password with our team',
    'Enter your password for Instagram here',
    'Password for Instagram: enter your own in this form',
    'Hello.\nReply with your Instagram backup code',
    // In German "nie" would say no; here it is a name.
    'Reply with your Instagram backup code, Rosa Nie',
    `Reply with your Instagram backup code ${'a'.repeat(362)}`,
  ])('%s', (text) => {
    expect(keysAskedIn(text, false)).toBeDefined();
  });
});

describe('no request', () => {
  test.each([
    'Never share your Instagram password.',
    'We will not ask you to send us your Instagram login code',
    'No Instagram password needed, enter your name',
    'Enter your password to release the parcel',
    'My Instagram password was stolen',
    'Instagram is down. Please send me the report.',
    'Enter your password here, and after that you may open Instagram',
    'You will soon be back on your Instagram feed: enter your password',
    'Instagram is down.\nReply with your backup code',
    'Reply with your insta backup code',
    `Reply with your Instagram backup code ${'a'.repeat(363)}`,
    'Open Instagram, go to Settings, enter your current password and choose a new one.',
    '',
  ])('%s', (text) => {
    expect(keysAskedIn(text, false)).toBeUndefined();
  });
});

test('in a mail that claims the brand, the sentence need not name it', () => {
  expect(keysAskedIn('Reply with your backup code.', true)).toEqual({ thing: 'backup code', request: 'reply with' });
});

test('typing it in is asked for by a mail that claims the brand, and else is advice', () => {
  const text = 'Open Instagram and enter your password.';
  expect(keysAskedIn(text, true)).toEqual({ thing: 'password', request: 'enter your' });
  expect(keysAskedIn(text, false)).toBeUndefined();
});

describe('a login with the account', () => {
  test.each([
    ['Vote now: Log in with Instagram', 'log in with instagram'],
    ['Stimme ab: Mit Instagram anmelden', 'mit instagram anmelden'],
  ])('%s', (text, phrase) => {
    expect(loginAskedIn(text)).toEqual({ thing: phrase, request: phrase });
  });

  test.each(['Follow us on Instagram', 'Log in with your customer number', ''])('%j asks for none', (text) => {
    expect(loginAskedIn(text)).toBeUndefined();
  });
});
