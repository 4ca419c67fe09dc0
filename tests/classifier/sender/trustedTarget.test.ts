import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/classifier/claims/claim.ts';
import { answerLink } from '../../../src/classifier/links/link.ts';
import type { Message } from '../../../src/classifier/message.ts';
import { blockedTargetOf, trustedSenderOf, trustedTargetOf } from '../../../src/classifier/sender/trust.ts';

const policy = {
  trustedSenderDomains: ['agency.example', 'facebookmail.com'],
  trustedLinkDomains: ['agency.example', 'vercel.app', 'pages.vercel.app', 'bit.ly', 'translate.goog', 'instagram.com'],
  blockedLinkDomains: ['badge.example', 'bit.ly', 'instagram.com', 'facebook.com'],
};
const answer = (href: string) => answerLink({ href });

describe('a trusted sender', () => {
  const by = (address: string, more: Partial<Message> = {}): Message => ({
    from: [{ displayName: '', address }],
    text: '',
    links: [],
    images: [],
    notChecked: [],
    ...more,
  });
  const claim = (cue: Claim['cue'], seen: string): Claim => ({
    cue,
    strength: 'strong',
    brand: 'Instagram',
    seen,
    where: 'from',
    quoted: false,
  });
  const denied = {
    authservId: 'mx',
    dmarc: { result: 'fail', domain: undefined },
    spf: undefined,
    dkim: [],
    arc: undefined,
  } as const;

  test.each<[string, Message, readonly Claim[], string | undefined]>([
    ['at its domain', by('a@agency.example'), [], 'agency.example'],
    ['below it', by('a@mail.agency.example'), [], 'agency.example'],
    ['under the brand’s name', by('a@agency.example'), [claim('fromName', 'The INSTAGRAM Team')], 'agency.example'],
    [
      'whose text speaks for the brand in other letters',
      by('a@agency.example'),
      [claim('signOff', 'lnstagram')],
      'agency.example',
    ],
    ['under a name in other letters', by('a@agency.example'), [claim('fromName', 'lnstagram')], undefined],
    [
      'beside a plain name',
      by('a@agency.example'),
      [claim('fromName', 'Instagram'), claim('fromName', 'lnstagram')],
      undefined,
    ],
    ['at a host that imitates', by('a@agency.example'), [claim('fromHost', 'instagram')], undefined],
    ['that is forged', by('a@agency.example', { authResults: denied }), [], undefined],
    ['at Meta’s domain', by('a@facebookmail.com'), [], undefined],
    ['elsewhere', by('a@evil.example'), [], undefined],
  ])('%s', (_, message, claims, domain) => {
    expect(trustedSenderOf(message, claims, policy)).toBe(domain);
  });

  test('there is none where nobody is trusted', () => {
    expect(trustedSenderOf(by('a@agency.example'), [], {})).toBeUndefined();
  });
});

describe('a trusted target', () => {
  test.each([
    ['its domain', 'https://agency.example/', 'agency.example'],
    ['below it', 'https://www.agency.example/', 'agency.example'],
    ['a place where anyone can publish, by its exact host', 'https://pages.vercel.app/', 'pages.vercel.app'],
    ['another host there', 'https://other.vercel.app/', undefined],
    ['an imitation', 'https://instagram.agency.example/', undefined],
    ['a shortener', 'https://bit.ly/0', undefined],
    ['a page through a proxy', 'https://shop-example.translate.goog/', undefined],
    ['Instagram itself', 'https://www.instagram.com/', undefined],
    ['elsewhere', 'https://evil.example/', undefined],
    ['nowhere', 'mailto:a@agency.example', undefined],
  ])('%s: %s', (_, href, domain) => {
    expect(trustedTargetOf(answer(href), policy)).toBe(domain);
  });
});

describe('a blocked target', () => {
  test.each([
    ['its domain', 'https://badge.example/', 'badge.example'],
    ['below it', 'https://x.badge.example/', 'badge.example'],
    ['a shortener', 'https://bit.ly/0', 'bit.ly'],
    ['Instagram, which nobody can block', 'https://www.instagram.com/', undefined],
    ['Meta, which nobody can block', 'https://www.facebook.com/', undefined],
    ['elsewhere', 'https://evil.example/', undefined],
    ['nowhere', 'mailto:a@badge.example', undefined],
  ])('%s: %s', (_, href, domain) => {
    expect(blockedTargetOf(answer(href), policy)).toBe(domain);
  });
});
