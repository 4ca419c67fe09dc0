import { describe, expect, test } from 'vitest';
import { keysAskedIn } from '../../../src/classifier/actions/keys.ts';

describe('a positive request for what opens an account', () => {
  test.each([
    'Please send me the security code you get from Instagram',
    'Reply with your Instagram backup code.',
    'Enter your Instagram password here',
    'Please add my email tom@example.net to your Instagram account',
    'Share your Instagram password with our team',
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
