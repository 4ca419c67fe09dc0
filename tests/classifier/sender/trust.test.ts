import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/classifier/classify.ts';
import { emptyContext, type Policy } from '../../../src/classifier/context.ts';
import type { AuthResults, Message } from '../../../src/classifier/message.ts';

/** What an organisation's policy changes in a verdict. */

const organisationName = 'Example Museum';
const judge = (message: Message, policy: Policy) =>
  classify(message, { ...emptyContext, policy: { organisationName, ...policy } });
const signalsOf = (message: Message, policy: Policy) =>
  Object.fromEntries(judge(message, policy).evidence.map(({ signal, values }) => [signal, values]));

function mail(displayName: string, address: string, more: Partial<Message> = {}): Message {
  return {
    from: [{ displayName, address }],
    subject: 'News',
    text: 'The new season starts on Monday.',
    links: [],
    images: [],
    notChecked: [],
    ...more,
  };
}

const link = (href: string) => ({ element: 'a', href, text: 'Open', at: 0 }) as const;
const forged: AuthResults = {
  authservId: 'mx.example.net',
  dmarc: { result: 'fail', domain: 'agency.example' },
  spf: undefined,
  dkim: [],
  arc: undefined,
};

describe('a trusted sender domain', () => {
  const policy = { trustedSenderDomains: ['agency.example'] };
  const colleague = mail('Instagram Team', 'social@agency.example');

  test('makes its senders colleagues, and says who trusts', () => {
    expect(judge(colleague, {}).level).toBe('dangerous');
    expect(judge(colleague, policy).level).toBe('unrelated');
    expect(signalsOf(colleague, policy).senderTrusted).toEqual(['agency.example', organisationName]);
  });

  test('counts for hosts below it', () => {
    expect(judge(mail('Instagram Team', 'social@mail.agency.example'), policy).level).toBe('unrelated');
  });

  test.each([
    ['another domain that ends like it', mail('Instagram Team', 'a@my-agency.example')],
    ['it in front of another domain', mail('Instagram Team', 'a@agency.example.evil.example')],
    ['a sender the receiving server calls forged', { ...colleague, authResults: forged }],
    ['a name in look-alike letters', mail('lnstagram Support', 'social@agency.example')],
    [
      'two senders',
      { ...colleague, from: [...(colleague.from ?? []), { displayName: '', address: 'eve@evil.example' }] },
    ],
    ['a look-alike link', { ...colleague, links: [link('https://lnstagram.example/login')] }],
    [
      'Meta’s own template',
      {
        ...colleague,
        text: 'Reset your password.\n© Instagram. Meta Platforms, Inc., 1601 Willow Road, Menlo Park, CA 94025',
      },
    ],
  ])('does not silence %s', (_, message) => {
    expect(judge(message, policy).level).toBe('dangerous');
  });

  test('does not make an ask for a password harmless', () => {
    const asks = { ...colleague, text: 'Please tell me your Instagram password today, or the account is deleted.' };
    expect(judge(asks, policy).level).not.toBe('unrelated');
  });
});

describe('a trusted link domain', () => {
  const policy = { trustedLinkDomains: ['agency.example', 'sites.example.org', 'google.com'] };
  const invitation = (href: string) =>
    mail('Facebook', 'notification@facebookmail.com', {
      subject: 'You have been invited',
      text: 'Mia invited you to Meta Business Suite.',
      links: [link(href)],
    });

  test('does not count against a mail, and is said', () => {
    const message = invitation('https://www.agency.example/join');
    expect(judge(message, {}).level).toBe('suspicious');
    expect(judge(message, policy).level).toBe('consistent');
    expect(signalsOf(message, policy).linkTrusted).toEqual(['www.agency.example', organisationName]);
  });

  test.each([
    'https://agency.example.evil.example/',
    'https://sites.google.com/view/agency',
    'https://instagram.agency.example/',
    'https://bit.ly/agency',
  ])('is not %s', (href) => {
    expect(judge(invitation(href), policy).level).toBe('suspicious');
    expect(signalsOf(invitation(href), policy)).not.toHaveProperty('linkTrusted');
  });

  test('silences no claim', () => {
    const phish = mail('Instagram', 'a@evil.example', { links: [link('https://agency.example/')] });
    expect(judge(phish, policy).level).toBe('dangerous');
  });
});

describe('a blocked link domain', () => {
  const policy = { blockedLinkDomains: ['badge.example', 'bit.ly'] };

  test.each(['https://badge.example/', 'https://x.badge.example/', 'https://bit.ly/abc'])('%s is dangerous', (href) => {
    const message = mail('Tom', 'tom@example.org', { links: [link(href)] });
    expect(judge(message, {}).level).toBe('unrelated');
    expect(judge(message, policy).level).toBe('dangerous');
    expect(signalsOf(message, policy).linkBlocked).toEqual([new URL(href).hostname, organisationName]);
  });

  test('is one behind a gateway too', () => {
    const href = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent('https://badge.example/')}&data=0`;
    expect(judge(mail('Tom', 'tom@example.org', { links: [link(href)] }), policy).level).toBe('dangerous');
  });

  test('wins over trust', () => {
    const both = { ...policy, trustedLinkDomains: ['badge.example'], trustedSenderDomains: ['example.org'] };
    const message = mail('Tom', 'tom@example.org', { links: [link('https://badge.example/')] });
    expect(judge(message, both).level).toBe('dangerous');
  });

  test('is no other domain', () => {
    const message = mail('Tom', 'tom@example.org', { links: [link('https://badge.example.org/')] });
    expect(judge(message, policy).level).toBe('unrelated');
  });
});

describe('an account of the organisation’s own', () => {
  const policy = { protectedAccounts: ['examplemuseum', 'museum.shop'] };
  const about = (text: string) => mail('Instagram', 'a@evil.example', { text });

  test.each([
    ['We received a complaint about @examplemuseum.', 'examplemuseum'],
    ['ExampleMuseum, your badge', 'examplemuseum'],
    ['(museum.shop)', 'museum.shop'],
  ])('%s', (text, handle) => {
    expect(signalsOf(about(text), policy).namesOwnAccount).toEqual([handle, organisationName]);
  });

  test.each(['examplemuseums', 'my.examplemuseum', 'examplemuseum.de', 'museum shop'])('is not %s', (text) => {
    expect(signalsOf(about(text), policy)).not.toHaveProperty('namesOwnAccount');
  });

  test('is not looked for in mail that speaks for nobody', () => {
    expect(signalsOf(mail('Tom', 'tom@example.org', { text: 'examplemuseum' }), policy)).toEqual({});
  });
});
