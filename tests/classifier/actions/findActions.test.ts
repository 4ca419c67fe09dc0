import { describe, expect, test } from 'vitest';
import { leavesMeta, onePerDestination } from '../../../src/classifier/actions/action.ts';
import { findActions } from '../../../src/classifier/actions/findActions.ts';
import { answerLink } from '../../../src/classifier/links/link.ts';
import type { Link, Message } from '../../../src/classifier/message.ts';

/** What a mail wants done, and what on it is nobody's action. */

const find = (more: Partial<Message>) => {
  const message: Message = { text: '', links: [], images: [], notChecked: [], ...more };
  return findActions(message, message.links.map(answerLink), {});
};
const link = (href: string, text = 'here', more: Partial<Link> = {}): Link => ({
  element: 'a',
  href,
  text,
  at: 0,
  ...more,
});
const goals = (more: Partial<Message>) => find(more).map((action) => [action.goesTo, action.leavesMeta]);

describe('a web link', () => {
  test.each([
    ['elsewhere', 'https://www.shop.example/a?b=c', 'shop.example', true],
    ['to Instagram', 'https://www.instagram.com/', 'instagram.com', false],
    ['to Meta', 'https://www.facebook.com/', 'facebook.com', false],
    ['to a number', 'http://192.0.2.1/', '192.0.2.1', true],
    [
      'behind a gateway that hides its target',
      'https://eur01.safelinks.protection.outlook.com/?data=0',
      'outlook.com',
      undefined,
    ],
  ])('%s', (_, href, goesTo, leaves) => {
    expect(find({ links: [link(href, ' H\u200bere ')] })).toMatchObject([
      { kind: 'link', goesTo, text: 'Here', where: 'links/0', leavesMeta: leaves, quoted: false },
    ]);
  });

  test('is named by its place, in the mail’s order', () => {
    const links = [link('https://a.example/'), link('https://b.example/')];
    expect(find({ links }).map(({ where }) => where)).toEqual(['links/0', 'links/1']);
  });

  test('in a quoted part is quoted', () => {
    const text = 'Hello\n> here';
    const links = [link('https://a.example/'), link('https://b.example/', 'here', { at: 8 })];
    expect(find({ text, links }).map(({ quoted }) => quoted)).toEqual([false, true]);
  });

  test('of a form is a form', () => {
    const links = [link('https://a.example/'), link('https://b.example/', '', { element: 'form' })];
    expect(find({ links }).map(({ kind }) => kind)).toEqual(['link', 'form']);
  });

  test('through more gateways than an honest mail passes leaves Meta', () => {
    const wrap = (href: string) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(href)}&data=0`;
    let href = 'https://www.instagram.com/';
    for (let hop = 0; hop < 7; hop++) href = wrap(href);
    expect(goals({ links: [link(href)] })).toMatchObject([[expect.any(String), true]]);
  });
});

describe('what the receiving side writes is nobody’s action', () => {
  test.each([
    'https://aka.ms/LearnAboutSenderIdentification',
    'https://mail.google.com/mail/u/0?ui=2&view=lg&permmsgid=msg-f:0',
    'https://www.avast.com/sig-email?utm_medium=email',
  ])('%s', (href) => {
    expect(goals({ links: [link(href)] })).toEqual([]);
  });

  test.each([
    ['another path', 'https://aka.ms/other'],
    ['another host', 'https://aka.example/LearnAboutSenderIdentification'],
    ['another value', 'https://mail.google.com/mail/u/0?view=cm'],
    ['no parameter', 'https://mail.google.com/mail/u/0'],
    ['two values', 'https://mail.google.com/mail/u/0?view=lg&view=cm'],
  ])('%s is one', (_, href) => {
    expect(goals({ links: [link(href)] })).toHaveLength(1);
  });
});

describe('the reader’s own organisation', () => {
  const deliveredTo = 'rosa@museum.example';

  test('is no action, a look-alike of it is', () => {
    const links = [link('https://intranet.museum.example/'), link('https://mymuseum.example/')];
    expect(goals({ deliveredTo, links })).toEqual([['mymuseum.example', true]]);
    expect(goals({ links })).toHaveLength(2);
  });

  test('nor is a mail to it, or to the reader', () => {
    const links = [link('mailto:desk@museum.example'), link('mailto:rosa@museum.example')];
    expect(goals({ deliveredTo, links })).toEqual([]);
    expect(
      goals({ to: [{ displayName: '', address: 'rosa@gmail.com' }], links: [link('mailto:rosa@gmail.com')] }),
    ).toEqual([]);
    expect(goals({ deliveredTo: 'rosa@gmail.com', links: [link('mailto:tom@gmail.com')] })).toEqual([
      ['tom@gmail.com', true],
    ]);
  });
});

describe('a mail to write', () => {
  test('is an action with the words on it', () => {
    const links = [link('mailto:desk@shop.example', ' Report\n')];
    expect(find({ text: '> Report', links })).toEqual([
      {
        kind: 'mailto',
        goesTo: 'desk@shop.example',
        text: 'Report',
        where: 'links/0',
        leavesMeta: true,
        page: null,
        quoted: true,
      },
    ]);
  });

  test.each([
    ['a bare address made clickable', 'mailto:desk@shop.example', 'Desk@shop.example', []],
    [
      'one address shown for two',
      'mailto:desk@shop.example,x@evil.example',
      'desk@shop.example',
      [['desk@shop.example', true]],
    ],
    ['to Meta alone', 'mailto:security@mail.instagram.com', 'Write', [['security@mail.instagram.com', false]]],
    ['to Meta and another', 'mailto:security@mail.instagram.com,x@evil.example', 'Write', [['x@evil.example', true]]],
    ['to nobody', 'mailto:?subject=Hello', 'Share', []],
  ])('%s', (_, href, text, found) => {
    expect(goals({ links: [link(href, text)] })).toEqual(found);
  });
});

describe('other schemes', () => {
  test.each(['javascript:', 'data:', 'vbscript:', 'blob:', 'file:'])('%s is an action', (scheme) => {
    expect(find({ text: '> here', links: [link(` ${scheme}x`, ' Open ')] })).toEqual([
      { kind: 'script', goesTo: scheme, text: 'Open', where: 'links/0', leavesMeta: true, page: null, quoted: true },
    ]);
  });

  test.each(['tel:+18005550100', '#top', '', 'http://'])('%j is none', (href) => {
    expect(goals({ links: [link(href)] })).toEqual([]);
  });
});

describe('an answer', () => {
  const box = (address: string | undefined) => ({ displayName: '', address });

  test('to a foreign Reply-To is an action', () => {
    expect(find({ replyTo: [box('x@evil.example')] })).toEqual([
      {
        kind: 'reply',
        goesTo: 'x@evil.example',
        text: '',
        where: 'replyTo',
        leavesMeta: true,
        page: null,
        quoted: false,
      },
    ]);
  });

  test('goes to the first that is foreign', () => {
    const replyTo = [box(undefined), box(''), box('security@mail.instagram.com'), box('x@evil.example')];
    expect(goals({ replyTo })).toEqual([['x@evil.example', true]]);
    expect(goals({ replyTo: replyTo.slice(0, 3) })).toEqual([]);
  });
});

test('links come before the answer and the attachments', () => {
  const kinds = find({
    attachments: [{ fileName: 'a.html', contentType: 'text/html' }],
    replyTo: [{ displayName: '', address: 'x@evil.example' }],
    links: [link('https://a.example/')],
  }).map(({ kind }) => kind);
  expect(kinds).toEqual(['link', 'reply', 'attachment']);
});

test('a chat, a share or an upload at Meta leaves it in a mail about security alone', () => {
  for (const href of ['https://wa.me/15550100', 'https://www.facebook.com/share/x', 'https://cdn.fbsbx.com/x']) {
    const [action] = find({ links: [link(href)] });
    expect(action && [leavesMeta(action, false), leavesMeta(action, true)], href).toEqual([false, true]);
  }
  const [own] = find({ links: [link('https://www.instagram.com/accounts/password/reset/')] });
  expect(own && leavesMeta(own, true)).toBe(false);
});

test('of many links to one host the first is one finding', () => {
  const links = [link('https://a.example/1', 'one'), link('https://b.example/'), link('https://a.example/2', 'two')];
  expect(onePerDestination(find({ links })).map(({ goesTo, text }) => [goesTo, text])).toEqual([
    ['a.example', 'one'],
    ['b.example', 'here'],
  ]);
});
