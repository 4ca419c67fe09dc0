import { describe, expect, test } from 'vitest';
import { findClaims } from '../../../src/classifier/claims/findClaims.ts';
import { senderClaims } from '../../../src/classifier/claims/senderClaims.ts';
import { answerLink } from '../../../src/classifier/links/link.ts';
import type { Link, Mailbox, Message } from '../../../src/classifier/message.ts';

const mail = (more: Partial<Message>): Message => ({ text: '', links: [], images: [], notChecked: [], ...more });
const find = (more: Partial<Message>) => {
  const message = mail(more);
  return findClaims(message, message.links.map(answerLink));
};
const link = (href: string, at = 0): Link => ({ element: 'a', href, text: 'here', at });
const mailbox = (displayName: string, address: string | undefined): Mailbox => ({ displayName, address });

test('strong claims come first', () => {
  const claims = find({
    from: [mailbox('', 'news@instagramfans.example')],
    subject: 'Your Instagram account',
    text: 'The Instagram Team',
  });
  expect(claims.map(({ cue }) => cue)).toEqual(['signOff', 'addressBrand', 'subject']);
});

describe('the subject', () => {
  test('claims weakly what it names', () => {
    expect(find({ subject: 'News from Facebook' })).toEqual([
      {
        cue: 'subject',
        strength: 'weak',
        brand: 'Facebook',
        seen: 'News from Facebook',
        where: 'subject',
        quoted: false,
      },
    ]);
  });

  test.each([{ subject: 'News from Example' }, {}])('%j claims nothing', (more) => {
    expect(find(more)).toEqual([]);
  });
});

describe('a host made to look like Instagram’s', () => {
  const host = 'instagram.com.login-check.example';
  const claim = { cue: 'linkHost', strength: 'strong', brand: 'Instagram', seen: host, quoted: false };

  test('is named with the place of its link', () => {
    const links = [link('mailto:a@example.org'), link('https://www.instagram.com/'), link(`https://${host}/`)];
    expect(find({ links })).toEqual([{ ...claim, where: 'links/2' }]);
  });

  test('in a quoted part is quoted', () => {
    const text = 'See below\n> here is a link';
    expect(find({ text, links: [link(`https://${host}/`, 12)] })).toEqual([
      { ...claim, where: 'links/0', quoted: true },
    ]);
    expect(find({ text, links: [link(`https://${host}/`, 2)] })).toEqual([{ ...claim, where: 'links/0' }]);
  });

  test('an ordinary one claims nothing', () => {
    expect(find({ links: [link('https://example.org/'), link('https://www.instagram.com/')] })).toEqual([]);
  });
});

describe('who writes', () => {
  test.each<[string, Mailbox, object[]]>([
    [
      'the brand’s name',
      mailbox('Instagram Help', 'x@example.org'),
      [{ cue: 'fromName', strength: 'strong', brand: 'Instagram', seen: 'Instagram Help' }],
    ],
    [
      'a host made to look like Instagram’s',
      mailbox('', 'mail@instagram.com.example'),
      [{ cue: 'fromHost', strength: 'strong', brand: 'Instagram', seen: 'instagram.com.example' }],
    ],
    ...[
      ['the brand inside a host', 'news@facebookfans.example', 'Facebook'],
      ['the brand as a host', 'news@ig-support.example', 'Instagram'],
      ['the brand before the @', 'instagram@shop.example', 'Instagram'],
      ['a short name alone before the @', 'meta@shop.example', 'Meta'],
      ['a department before the @', 'fb_support@shop.example', 'Facebook'],
      ['a department between dots before the @', '.meta.support.@shop.example', 'Meta'],
    ].map(([title = '', address = '', brand]): [string, Mailbox, object[]] => [
      title,
      mailbox('', address),
      [{ cue: 'addressBrand', strength: 'weak', brand, seen: address }],
    ]),
    ['Meta’s own address', mailbox('', 'security@mail.instagram.com'), []],
    ['somebody else', mailbox('Rosa', 'rosa@example.org'), []],
    ['an address that is hidden', mailbox('Rosa', undefined), []],
    ['an empty address', mailbox('Rosa', ''), []],
  ])('%s', (_, from, claims) => {
    expect(senderClaims(mail({ from: [from] }))).toEqual(
      claims.map((claim) => ({ ...claim, where: 'from', quoted: false })),
    );
  });

  test('each of several', () => {
    const from = [mailbox('Rosa', 'rosa@example.org'), mailbox('Meta Support', 'instagram@shop.example')];
    expect(senderClaims(mail({ from })).map(({ cue }) => cue)).toEqual(['fromName', 'addressBrand']);
  });

  test('nobody', () => {
    expect(senderClaims(mail({}))).toEqual([]);
  });
});
