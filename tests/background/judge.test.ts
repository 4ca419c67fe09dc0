import { describe, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { judgeLink, toVerdicted } from '../../src/background/judge.ts';
import { statusOf } from '../../src/background/toolbar/toolbar.ts';
import { classify } from '../../src/classifier/classify.ts';
import { type Context, emptyContext } from '../../src/classifier/context.ts';
import type { Message } from '../../src/classifier/message.ts';
import { judgeRequestSchema } from '../../src/messages/messageSchemas.ts';
import { createWords } from '../../src/words.ts';

const words = createWords('en', english);
const judge = (message: Message, context: Context) =>
  toVerdicted({ verdict: classify(message, context), message, noted: undefined }, context, words);
const message: Message = {
  from: [{ displayName: 'Instagram', address: 'security@mail.instagram.com' }],
  subject: 'Reset your password',
  text: 'We got a request to reset your Instagram password.',
  links: [{ element: 'a', href: 'https://instagram.com/accounts/password/reset/?token=c0ffee', text: 'Reset', at: 0 }],
  images: [],
  notChecked: [],
};

describe('what a page gets to show', () => {
  const verdicted = judge(message, emptyContext);

  test('holds no link of the mail and no token', () => {
    expect(JSON.stringify(verdicted)).not.toMatch(/c0ffee|https:/);
  });

  test('never says "really from" where nobody vouches, and offers to check the original', () => {
    expect(verdicted.banner?.title).toMatch(/not verified here/);
    expect(verdicted.banner?.original).toBeDefined();
    expect(verdicted.mayAsk).toBe(false);
  });

  test('has one gate answer per link, in order', () => {
    expect(verdicted.links).toMatchObject([{ kind: 'instagram', domain: 'instagram.com' }]);
  });

  test('is empty for mail that is not warned', () => {
    const silent = judge({ ...message, from: [{ displayName: 'Tom', address: 'tom@example.org' }] }, emptyContext);
    expect(silent).toMatchObject({ level: 'unrelated', banner: undefined, links: [] });
  });
});

describe('what the background accepts from a page', () => {
  test('a message as adapters give it', () => {
    expect(judgeRequestSchema.safeParse({ message }).success).toBe(true);
  });

  test.each([
    ['authentication results', { ...message, authResults: { authservId: 'mx.google.com' } }],
    ['unknown fields', { ...message, level: 'consistent' }],
    ['a number for a text', { ...message, text: 1 }],
    ['no links at all', { ...message, links: undefined }],
  ])('no %s', (_, forged) => {
    expect(judgeRequestSchema.safeParse({ message: forged }).success).toBe(false);
  });
});

describe('the gate’s words for one link', () => {
  test.each([
    ['https://xn--nstagram-skb.example/', { domain: 'xn--nstagram-skb.example', unicode: 'ınstagram.example' }],
    ['mailto:a@example.org?subject=x', { domain: 'a@example.org', title: 'This button writes a mail to' }],
    ['https://bit.ly/x', { kind: 'hidden', domain: 'bit.ly', reason: 'This link hides where it goes.' }],
    ['nonsense', { kind: 'notWeb', domain: '' }],
  ])('%s', (href, expected) => {
    expect(judgeLink({ href, text: '' }, words)).toMatchObject(expected);
  });
});

test.each([
  [{ state: 'cannot-read', level: undefined }, /cannot read/],
  [{ state: 'ok', level: 'dangerous' }, /dangerous/],
  [{ state: 'partial', level: 'unrelated' }, /parts of the mail could not be read/],
  [{ state: 'reading', level: undefined }, /reading/],
] as const)('the toolbar for %o', (report, expected) => {
  expect(statusOf(report, words)).toMatch(expected);
});
