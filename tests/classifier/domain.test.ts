import { describe, expect, test } from 'vitest';
import {
  domainOfAddress,
  domainParts,
  hostAndParents,
  isWithin,
  registrableDomain,
  withoutTrailingDot,
} from '../../src/classifier/domain.ts';

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
    ['x@ evil.example\n', 'evil.example'],
    ['x@', undefined],
    ['x@.', undefined],
    ['nobody', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s: %s', (address, expected) => {
    expect(domainOfAddress(address)).toBe(expected);
  });
});

test('dots that close a host are no part of it', () => {
  expect(['a.example', 'a.example..', '..', ''].map(withoutTrailingDot)).toEqual(['a.example', 'a.example', '', '']);
});

test('a host and all above it, as long as a host can be', () => {
  expect(hostAndParents('a.b.example')).toEqual(['a.b.example', 'b.example', 'example']);
  expect(hostAndParents('.b.example')).toEqual(['.b.example', 'b.example', 'example']);
  const longest = `${'a.'.repeat(123)}example`;
  expect(longest).toHaveLength(253);
  expect(hostAndParents(longest)).toHaveLength(124);
  expect(hostAndParents(`a${longest}`)).toEqual([]);
});

test('an IP address has no parts, whatever section of the list is asked', () => {
  for (const host of ['192.0.2.7', '[::1]'])
    expect(domainParts(host)).toEqual({
      registrableDomain: undefined,
      ownerDomain: undefined,
      publicSuffix: undefined,
      isIp: true,
    });
  expect(domainParts('a.example').isIp).toBe(false);
});
