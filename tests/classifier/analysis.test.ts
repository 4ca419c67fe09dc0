import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/classifier/analysis.ts';
import { emptyContext } from '../../src/classifier/context.ts';
import type { Message } from '../../src/classifier/message.ts';

/** What is worked out about a mail before anything is decided. */

const work = (more: Partial<Message>) =>
  analyse({ text: '', links: [], images: [], notChecked: [], ...more }, emptyContext);
const by = (displayName: string, address: string | undefined, more: Partial<Message> = {}) =>
  work({ from: [{ displayName, address }], ...more });
const link = (href: string, at = 0) => ({ element: 'a', href, text: 'here', at }) as const;

const changed = 'Your password was changed.';
const reset = link('https://www.instagram.com/accounts/password/reset/confirm/?uidb36=0&token=0');

describe('the story', () => {
  test.each<[string, string, Partial<Message>, string | undefined]>([
    [
      'the subject before all',
      'security@mail.instagram.com',
      { subject: 'Your login code: is your Instagram code', text: changed, links: [reset] },
      'loginCode',
    ],
    [
      'a genuine link before the text',
      'security@mail.instagram.com',
      { subject: 'Hello', text: changed, links: [reset] },
      'passwordReset',
    ],
    ['the text, where nothing else tells', 'security@mail.instagram.com', { text: changed }, 'accountChanged'],
    [
      'the text, where a stranger carries the genuine link',
      'x@evil.example',
      { text: changed, links: [reset] },
      'accountChanged',
    ],
    [
      'only the subject, where friends’ words are carried',
      'notification@facebookmail.com',
      { subject: 'Hello', text: changed },
      undefined,
    ],
    [
      'the text of another mailbox there',
      'security@facebookmail.com',
      { subject: 'Hello', text: changed },
      'accountChanged',
    ],
    [
      'none, where nobody pretends',
      'rosa@shop.example',
      { from: [{ displayName: 'Rosa', address: 'rosa@shop.example' }], subject: 'Reset your password' },
      undefined,
    ],
  ])('%s', (_, address, more, lure) => {
    expect(by('Instagram', address, more).lure).toBe(lure);
  });

  test('is cited by the words that tell it', () => {
    expect(by('Instagram', 'x@evil.example', { text: changed }).lureFound).toEqual({
      lure: 'accountChanged',
      phrase: 'password was changed',
    });
    expect(by('Rosa', 'rosa@shop.example', { text: changed }).lureFound).toBeUndefined();
  });
});

describe('in a relayed mail the relay’s own footer is nobody’s action', () => {
  const links = [
    link('https://www.lists.example/stop'),
    link('https://help.desk.example/'),
    link('https://evil.example/'),
  ];
  const goals = (more: Partial<Message>) =>
    by('Instagram via Staff', 'staff@lists.example', { links, ...more }).actions.map(({ goesTo }) => goesTo);

  test.each<[string, Partial<Message>, string[]]>([
    ['a list, by its address', {}, ['desk.example', 'evil.example']],
    ['a list, by its address and its id', { listId: 'staff.desk.example' }, ['evil.example']],
    ['an id without a host', { listId: 'staff' }, ['desk.example', 'evil.example']],
  ])('%s', (_, more, expected) => {
    expect(goals(more)).toEqual(expected);
  });

  test('an alias relay', () => {
    const relayed = by('Instagram', 'security_at_mail_instagram_com_x@duck.com', {
      links: [link('https://duck.com/stop'), link('https://evil.example/')],
    });
    expect(relayed.relay).toBe('alias');
    expect(relayed.actions.map(({ goesTo }) => goesTo)).toEqual(['evil.example']);
  });

  test('an attached message has no footer of a relay', () => {
    const attached = by('Instagram', 'x@lists.example', { attached: true, links });
    expect(attached.relay).toBe('attached');
    expect(attached.actions).toHaveLength(3);
  });

  test('of a forward only what lies in the mail passed on counts', () => {
    const text = 'See below https\n---------- Forwarded message ---------\nFrom: Instagram <x@evil.example>\n\nhere';
    const forward = by('Rosa', 'rosa@shop.example', {
      text,
      links: [link('https://own.example/', 10), link('https://evil.example/', text.length - 4)],
    });
    expect(forward.relay).toBe('forward');
    expect(forward.actions.map(({ goesTo }) => goesTo)).toEqual(['evil.example']);
  });

  test('a mail that is not relayed has no such footer', () => {
    const direct = by('Instagram', 'x@lists.example', { links });
    expect(direct.relay).toBeUndefined();
    expect(direct.actions).toHaveLength(3);
  });
});

describe('a login with the account on somebody’s page', () => {
  const text = 'You are nominated as ambassador. Please vote for me: log in with Instagram.';
  const asked = (more: Partial<Message>) => by('Rosa', 'rosa@shop.example', { text, ...more }).keysAsked?.thing;

  test.each<[string, Partial<Message>, string | undefined]>([
    [
      'outside Meta',
      { links: [link('https://www.instagram.com/'), link('https://vote.example/')] },
      'log in with instagram',
    ],
    ['behind a shortener', { links: [link('https://bit.ly/0')] }, 'log in with instagram'],
    ['at Instagram itself', { links: [link('https://www.instagram.com/')] }, undefined],
    ['nowhere', {}, undefined],
    ['by a mail to write', { links: [link('mailto:x@vote.example')] }, undefined],
    [
      'without a story',
      { text: 'Our planner: log in with Instagram.', links: [link('https://planner.example/')] },
      undefined,
    ],
    [
      'told as a story that names no login',
      { text: 'Please vote for me.', links: [link('https://vote.example/')] },
      undefined,
    ],
  ])('%s', (_, more, thing) => {
    expect(asked(more)).toBe(thing);
  });
});

describe('who pretends', () => {
  test.each<[string, ReturnType<typeof analyse>, boolean]>([
    ['Meta itself', by('', 'x@metamail.com'), true],
    ['a claim', by('Instagram', 'x@evil.example'), true],
    ['a weak claim', by('', 'instagram@shop.example'), true],
    [
      'an ask for keys',
      by('Rosa', 'rosa@shop.example', { text: 'Send me the security code you get from Instagram' }),
      true,
    ],
    ['a subject alone does not', by('Rosa', 'rosa@shop.example', { subject: 'News of Instagram' }), false],
    ['nothing', by('Rosa', 'rosa@shop.example'), false],
  ])('%s', (_, { pretends }, expected) => {
    expect(pretends).toBe(expected);
  });

  test('a number to call counts only where somebody pretends', () => {
    const text = 'Please call us at +1 (800) 555-0100.';
    expect(by('Instagram', 'x@evil.example', { text }).actions.map(({ kind }) => kind)).toEqual(['call']);
    expect(by('Rosa', 'rosa@shop.example', { text }).actions).toEqual([]);
  });
});

describe('about the account’s security', () => {
  test.each<[string, ReturnType<typeof analyse>, boolean]>([
    ['by the mailbox', by('', 'security@mail.instagram.com', { text: 'Hello' }), true],
    ['by the story', by('', 'x@metamail.com', { text: changed }), true],
    ['neither', by('', 'x@metamail.com', { text: 'Hello' }), false],
  ])('%s', (_, { aboutSecurity }, expected) => {
    expect(aboutSecurity).toBe(expected);
  });

  test('a chat at Meta leaves it there', () => {
    const links = [link('https://wa.me/15550100')];
    expect(by('', 'security@mail.instagram.com', { links }).leaving).toHaveLength(1);
    expect(by('', 'x@metamail.com', { links }).leaving).toEqual([]);
  });
});
