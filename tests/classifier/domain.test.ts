import { describe, expect, test } from 'vitest';
import { domainOfAddress, domainParts, isWithin, registrableDomain } from '../../src/classifier/domain.ts';

describe('isWithin compares label by label', () => {
  test.each([
    ['instagram.com', 'instagram.com', true],
    ['www.instagram.com', 'instagram.com', true],
    ['instagram.com.', 'instagram.com', true],
    ['instagram.com.evil.example', 'instagram.com', false],
    ['notinstagram.com', 'instagram.com', false],
    ['instagram.com.br', 'instagram.com', false],
    ['com', 'instagram.com', false],
    ['', 'instagram.com', false],
  ])('%s within %s: %s', (host, domain, expected) => {
    expect(isWithin(host, domain)).toBe(expected);
  });
});

describe('registrableDomain', () => {
  test.each([
    ['www.instagram.com', 'instagram.com'],
    ['a.b.example.co.uk', 'example.co.uk'],
    ['instagram.com.account-check.example', 'account-check.example'],
    ['x.vercel.app', 'vercel.app'],
    ['192.0.2.7', undefined],
    ['[::1]', undefined],
    ['com', undefined],
    ['', undefined],
  ])('of %s is %s', (host, expected) => {
    expect(registrableDomain(host)).toBe(expected);
  });

  test('a platform’s suffix gives the owner’s own name', () => {
    expect(domainParts('lnstagram.pages.dev')).toMatchObject({
      registrableDomain: 'pages.dev',
      ownerDomain: 'lnstagram.pages.dev',
      publicSuffix: 'pages.dev',
    });
  });
});

describe('domainOfAddress takes what stands behind the last @', () => {
  test.each([
    ['security@mail.instagram.com', 'mail.instagram.com'],
    ['"a@instagram.com"@evil.example', 'evil.example'],
    ['x@EVIL.example', 'evil.example'],
    ['x@evil.example.', 'evil.example'],
    ['nobody', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s: %s', (address, expected) => {
    expect(domainOfAddress(address)).toBe(expected);
  });
});
