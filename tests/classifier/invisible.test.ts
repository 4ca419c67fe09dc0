import { describe, expect, test } from 'vitest';
import { classify } from '../../src/classifier/classify.ts';
import type { Message } from '../../src/classifier/message.ts';
import { withoutInvisible } from '../../src/classifier/text/text.ts';

/** Found by fuzzing: characters that nobody sees, put between the letters of a mail, made its level fall. */
const hide = (text: string) => [...text].map((character) => `${character}\u200b`).join('');
const stranger = { displayName: 'Lena Example', address: 'lena@example.net' };
const mail = (text: string, more: Partial<Message> = {}): Message => ({
  from: [stranger],
  text,
  links: [],
  images: [],
  notChecked: [],
  ...more,
});

const picture = {
  alt: 'Instagram: confirm your account now',
  src: 'https://example.net/a.png',
  linked: true,
  visible: true,
};
const away = { element: 'a', href: 'https://account-reset.example/', text: picture.alt, at: 0 } as const;

describe.each<readonly [string, Message, string]>([
  [
    'the © line of the template',
    mail('Your code: 000000\nMeta Platforms, Inc., Attention: Community Support, 1 Meta Way, Menlo Park, CA 94025'),
    'dangerous',
  ],
  [
    'a sentence that asks for keys and is long with them',
    mail(
      `Hi Rosa, I need your vote for the ambassador programme ${'of our town '.repeat(8)}and so please tell me the confirmation code you get from Instagram.`,
    ),
    'suspicious',
  ],
  [
    'the line above a forwarded mail',
    mail(
      'See below.\n---------- Forwarded message ---------\nFrom: Instagram <security@mail.instagram.com>\nSubject: Reset your password\n\nWe got a request to reset your Instagram password.',
      {
        links: [
          { element: 'a', href: 'https://instagram.com/accounts/password/reset/', text: 'Reset password', at: 150 },
        ],
      },
    ),
    'suspicious',
  ],
  [
    'a number to call',
    mail('We got a request to reset your Instagram password. If this was not you, call us at +1 (800) 555-0100.', {
      from: [{ displayName: 'Instagram', address: 'security@mail.instagram.com' }],
    }),
    'dangerous',
  ],
  ['a word beside a picture that is the mail', mail('Hello Rosa,', { images: [picture], links: [away] }), 'dangerous'],
  [
    'a sign-off',
    mail('Please open the page below.\nThe Instagram Account Security Support Team', { links: [away] }),
    'dangerous',
  ],
])('%s', (_, message, level) => {
  test(`is ${level}, with and without invisible characters`, () => {
    expect(classify(message).level).toBe(level);
    expect(classify({ ...message, text: hide(message.text) }).level).toBe(level);
  });
});

test('what turns the direction stays, everything else that nobody sees goes', () => {
  expect(withoutInvisible('a\u200bb\u00ad\u202ec\u202c\n\u2060d')).toBe('ab\u202ec\u202c\nd');
});
