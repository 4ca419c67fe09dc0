import { describe, expect, test } from 'vitest';
import { answerLink, textNamesOtherDomain } from '../../../src/classifier/links/link.ts';

const wrapped = (target: string) =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}&data=000000&reserved=0`;

describe('what a link is', () => {
  test.each([
    ['https://www.instagram.com/', 'instagram', 'instagram.com', 'home'],
    ['http://INSTAGRAM.com', 'instagram', 'instagram.com', 'home'],
    ['instagram.com', 'instagram', 'instagram.com', 'home'],
    [
      'https://instagram.com/accounts/password/reset/confirm/?uidb36=0&token=0',
      'instagram',
      'instagram.com',
      'passwordReset',
    ],
    ['https://www.instagram.com/_n/web_emaillogin?uid=0&token=0', 'instagram', 'instagram.com', 'loginLink'],
    ['https://www.instagram.com/anna.smith/', 'instagram', 'instagram.com', 'profile'],
    ['https://ig.me/m/anna', 'instagram', 'ig.me', 'chat'],
    ['https://www.facebook.com/share/x', 'meta', 'facebook.com', 'share'],
    ['https://static.xx.fbcdn.net/rsrc.php/x.png', 'meta', 'fbcdn.net', 'asset'],
    ['https://cdn.fbsbx.com/v/x.pdf', 'meta', 'fbsbx.com', 'upload'],
    ['https://l.instagram.com/', 'instagram', 'instagram.com', 'redirect'],
    ['https://instagram.com.account-check.example/', 'notInstagram', 'account-check.example', null],
    ['https://www.instagram.com@evil.example/', 'notInstagram', 'evil.example', null],
    ['https://instagram.com\\@evil.example/', 'instagram', 'instagram.com', 'other'],
    ['https://lnstagram.pages.dev/', 'notInstagram', 'pages.dev', 'anyoneCanPublish'],
    ['https://bit.ly/000000', 'hidden', 'bit.ly', null],
    ['https://eur01.safelinks.protection.outlook.com/?data=0', 'hidden', 'outlook.com', null],
    ['http://192.0.2.7/instagram.com', 'notInstagram', null, null],
    ['mailto:x@example.org', 'notWeb', null, null],
    ['javascript:alert(1)', 'notWeb', null, null],
    ['not a link', 'notWeb', null, null],
    ['', 'notWeb', null, null],
  ])('%s is %s', (href, kind, registrableDomain, page) => {
    expect(answerLink({ href })).toMatchObject({ kind, registrableDomain, page });
  });
});

describe('the spelling of an address adds reasons', () => {
  const host = (length: number) => `${'a'.repeat(length - '.example'.length)}.example`;
  test.each([
    ['https://shop.example/', []],
    ['https://www.instagram.com/', []],
    ['https://www.facebook.com/', []],
    ['https://static.xx.fbcdn.net/rsrc.php/x.png', []],
    ['https://cdn.fbsbx.com/v/x.pdf', []],
    ['https://anna@shop.example/', ['linkUserinfo']],
    ['https://:secret@shop.example/', ['linkUserinfo']],
    ['https://shop.example:8443/', ['linkPort']],
    ['https://shop.example:443/', []],
    ['http://shop.example/', ['linkHttp']],
    ['https://192.0.2.7/', ['linkIpAddress']],
    ['https://bücher.example/', ['linkOtherAlphabet']],
    [`https://${host(60)}/`, []],
    [`https://${host(61)}/`, ['linkLongHost']],
    ['https://shop.example/\u202egnp.exe', ['linkOverride']],
    ['http://anna@192.0.2.7:81/', ['linkUserinfo', 'linkPort', 'linkHttp', 'linkIpAddress']],
    ['https://bit.ly/0', ['linkShortener']],
    ['https://x.vercel.app/', ['linkAnyoneCanPublish']],
    ['https://eur01.safelinks.protection.outlook.com/?data=0', ['linkWrapperHides']],
    ['https://shop-example.translate.goog/', ['linkThroughProxy']],
    ['', ['linkDoesNotParse']],
    ['tel:+18005550100', ['linkNotWeb']],
  ])('%s: %j', (href, reasons) => {
    expect(answerLink({ href }).reasons).toEqual(reasons);
  });
});

describe('an address that is not whole', () => {
  test.each([
    ['without a scheme', ' www.shop.example/a\n', undefined, 'https://www.shop.example/a'],
    ['beside a base', '/a', 'https://shop.example/b', 'https://shop.example/a'],
    [
      'that looks like a host beside a base',
      'instagram.com',
      'https://shop.example/',
      'https://shop.example/instagram.com',
    ],
    ['beside a base that is none', 'instagram.com', 'nonsense', null],
    ['without a base', '/a', undefined, null],
    ['of one word', 'localhost', undefined, null],
  ])('%s', (_, href, base, target) => {
    expect(answerLink(base === undefined ? { href } : { href, base }).target).toBe(target);
  });

  test('is answered with the href as written, and with nothing else', () => {
    expect(answerLink({ href: ' mailto:x' })).toEqual({
      href: ' mailto:x',
      kind: 'notWeb',
      target: null,
      host: null,
      registrableDomain: null,
      page: null,
      imitates: null,
      via: [],
      reasons: ['linkNotWeb'],
    });
  });
});

test('what hides its target is not compared with its text', () => {
  expect(answerLink({ href: 'https://bit.ly/0', text: 'www.instagram.com' }).reasons).toEqual(['linkShortener']);
  expect(answerLink({ href: 'https://shop.example/', text: 'www.instagram.com' }).reasons).toEqual([
    'linkTextMismatch',
  ]);
});

describe('wrappers', () => {
  test('are taken off and named', () => {
    const answer = answerLink({ href: wrapped('https://l.instagram.com/?u=https%3A%2F%2Fevil.example%2F') });
    expect(answer).toMatchObject({
      kind: 'notInstagram',
      registrableDomain: 'evil.example',
      via: ['Outlook Safe Links', 'Instagram redirect'],
    });
  });

  test('a chain of more than five is hidden', () => {
    let href = 'https://www.instagram.com/';
    for (let hop = 0; hop < 6; hop++) href = wrapped(href);
    expect(answerLink({ href })).toMatchObject({ kind: 'hidden', reasons: ['linkTooDeep'] });
  });

  test.each([
    'https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Finstagram.com',
    'https://google.evil/url?q=https://instagram.com',
  ])('a host that only looks like a wrapper is not trusted: %s', (href) => {
    expect(answerLink({ href }).kind).toBe('notInstagram');
  });
});

describe('imitation is a second sentence', () => {
  test.each([
    ['https://lnstagram.example/', 'strong'],
    ['https://1nstagram.co.in/', 'strong'],
    ['https://instagrarn.example/', 'strong'],
    ['https://xn--nstagram-skb.example/', 'strong'],
    ['https://ig-support.example/', 'weak'],
    ['https://instacart.com/', null],
    ['https://instapage.com/', null],
    ['https://example.org/instagram', null],
  ])('%s: %s', (href, imitates) => {
    expect(answerLink({ href })).toMatchObject({ kind: 'notInstagram', imitates });
  });
});

describe('text that names another domain than the link opens', () => {
  const opens = (href: string) => new URL(href);
  test.each([
    ['www.instagram.com/accounts/login', 'https://evil.example/', true],
    ['https://instagram.com', 'https://help.instagram.com/1', false],
    ['anna.smith', 'https://www.instagram.com/anna.smith', false],
    ['foo.art', 'https://www.instagram.com/foo.art', false],
    ['Reset password', 'https://evil.example/', false],
    ['v1.2.3', 'https://evil.example/', false],
    ['instagram.com.', 'https://evil.example/', false],
    ['Instagram.com?a', 'https://evil.example/', true],
    ['http://instagram.com:80', 'https://evil.example/', true],
    ['see instagram.com', 'https://evil.example/', false],
    ['Foo.Art', 'https://www.instagram.com/foo.art/', false],
    ['rosa@instagram.com', 'https://evil.example/', false],
    ['\u200binstagram.com', 'https://evil.example/', true],
    [`instagram.com/${'a'.repeat(286)}`, 'https://evil.example/', true],
    [`instagram.com/${'a'.repeat(287)}`, 'https://evil.example/', false],
  ])('"%s" on %s: %s', (text, href, expected) => {
    expect(textNamesOtherDomain(text, opens(href))).toBe(expected);
  });
});
