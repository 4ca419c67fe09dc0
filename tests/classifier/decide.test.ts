import { describe, expect, test } from 'vitest';
import { classify } from '../../src/classifier/classify.ts';
import type { Message } from '../../src/classifier/message.ts';
import type { Level } from '../../src/classifier/verdict.ts';

/** Rows that a raw mail cannot reach, or where one unknown changes the row. */
const base: Message = { text: '', links: [], images: [], notChecked: [] };
const instagram = [{ displayName: 'Instagram', address: 'security@mail.instagram.com' }];
const reset = { subject: 'Reset your password', text: 'We got a request to reset your Instagram password.' };
const alias = 'shop_example_x@duck.com';
const viaList = [{ displayName: 'Instagram via Staff', address: 'staff@lists.example' }];
const link = (href: string) => ({ element: 'a' as const, href, text: 'Reset password', at: 0 });

const rows: readonly (readonly [string, Partial<Message>, Level])[] = [
  ['nothing at all', {}, 'unrelated'],
  ['a real reset where headers cannot be read', { from: instagram, ...reset }, 'actInApp'],
  [
    'the same with a link to a chat at Meta',
    { from: instagram, ...reset, links: [link('https://wa.me/15550100')] },
    'dangerous',
  ],
  ['the same with a link that does not work', { from: instagram, ...reset, links: [link('http://')] }, 'actInApp'],
  [
    'the same behind a gateway that hides its target',
    { from: instagram, ...reset, links: [link('https://eur01.safelinks.protection.outlook.com/?data=0')] },
    'actInApp',
  ],
  [
    'routine mail of Meta with a foreign link, headers unknown',
    {
      from: [{ displayName: 'Meta', address: 'update@global.metamail.com' }],
      text: 'News',
      links: [link('https://example.org/')],
    },
    'suspicious',
  ],
  [
    'the brand’s name where the page hides the address',
    { from: [{ displayName: 'Instagram', address: undefined }], ...reset },
    'suspicious',
  ],
  [
    'the same with a link that leaves Meta',
    { from: [{ displayName: 'Instagram', address: undefined }], ...reset, links: [link('https://evil.example/')] },
    'dangerous',
  ],
  [
    'a colleague called after the brand',
    {
      from: [{ displayName: 'Instagram Team', address: 'social@example.org' }],
      deliveredTo: 'rosa@example.org',
      text: 'Plan',
    },
    'unrelated',
  ],
  [
    'the same name at a free-mail host the reader uses too',
    {
      from: [{ displayName: 'Instagram Team', address: 'social@gmail.com' }],
      deliveredTo: 'rosa@gmail.com',
      text: 'Plan',
    },
    'dangerous',
  ],
  [
    'a brand in a foreign address, and in the subject too, with a story',
    { from: [{ displayName: '', address: 'news@instagramfans.example' }], subject: 'Reset your Instagram password' },
    'suspicious',
  ],
  [
    'the same without a story',
    { from: [{ displayName: '', address: 'news@instagramfans.example' }], subject: 'Instagram photos' },
    'unrelated',
  ],
  [
    'the same with a link',
    {
      from: [{ displayName: '', address: 'news@instagramfans.example' }],
      subject: 'Instagram photos',
      links: [link('https://evil.example/')],
    },
    'suspicious',
  ],
  [
    'a colleague who writes about the brand',
    {
      from: [{ displayName: 'Instagram Team', address: 'social@example.org' }],
      deliveredTo: 'rosa@example.org',
      subject: 'Our Instagram plan',
    },
    'unrelated',
  ],
  [
    'a colleague who signs as the brand',
    {
      from: [{ displayName: 'Instagram Team', address: 'social@example.org' }],
      deliveredTo: 'rosa@example.org',
      text: 'Hello,\nThe Instagram Team',
    },
    'dangerous',
  ],
  [
    'routine mail of Meta with a foreign link, for which nobody vouches',
    {
      from: [{ displayName: 'Meta', address: 'update@global.metamail.com' }],
      text: 'News',
      links: [link('https://example.org/')],
      authResults: { authservId: 'mx.example.org', dmarc: undefined, spf: undefined, dkim: [], arc: undefined },
    },
    'dangerous',
  ],
  ['a stranger’s mail through an alias', { from: [{ displayName: 'Rosa', address: `rosa_at_${alias}` }] }, 'unrelated'],
  [
    'routine mail of the brand through an alias',
    { from: [{ displayName: 'Instagram', address: `posts_at_${alias}` }], text: 'See what you missed' },
    'consistent',
  ],
  [
    'a reset through an alias',
    { from: [{ displayName: 'Instagram', address: `security_at_${alias}` }], ...reset },
    'suspicious',
  ],
  [
    'a brand in an address behind an alias, with a foreign link',
    { from: [{ displayName: '', address: `instagram_at_${alias}` }], links: [link('https://evil.example/')] },
    'dangerous',
  ],
  [
    'routine mail through a list, all inside Meta',
    { from: viaList, text: 'See what you missed', links: [link('https://www.instagram.com/')] },
    'suspicious',
  ],
  ['a reset through a list that wants nothing', { from: viaList, ...reset }, 'unrelated'],
  [
    'a reset through a list, all inside Meta',
    { from: viaList, ...reset, links: [link('https://www.instagram.com/')] },
    'suspicious',
  ],
  [
    'a reset through a list with a foreign link',
    { from: viaList, ...reset, links: [link('https://evil.example/')] },
    'dangerous',
  ],
  [
    'an ask for a code through a list',
    { from: viaList, text: 'Send me the security code you get from Instagram' },
    'dangerous',
  ],
];

describe('the table', () => {
  test.each(rows)('%s', (_, message, level) => {
    expect(classify({ ...base, ...message }).level).toBe(level);
  });
});

test('a hidden sender is a finding and is named as not checked', () => {
  const verdict = classify({ ...base, from: [{ displayName: 'Instagram', address: undefined }], ...reset });
  expect(verdict.evidence.map(({ signal }) => signal)).toContain('fromHidden');
  expect(verdict.notChecked).toEqual(['authentication', 'sender']);
});

test('a gateway that hides its target is named as not checked', () => {
  const links = [link('https://eur01.safelinks.protection.outlook.com/?data=0')];
  expect(classify({ ...base, from: instagram, ...reset, links }).notChecked).toContain('links');
});

test('there is one answer per link, in the message’s order', () => {
  const links = [link('https://instagram.com/'), link('https://evil.example/')];
  expect(classify({ ...base, links }).links.map(({ kind }) => kind)).toEqual(['instagram', 'notInstagram']);
});
