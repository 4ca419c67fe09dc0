import { describe, expect, test } from 'vitest';
import type { AuthMethodResult, AuthResults, Message } from '../../../src/classifier/message.ts';
import { isFromOwnOrganisation, ownAddresses, ownDomains } from '../../../src/classifier/sender/reader.ts';
import {
  fromAddress,
  isFromMeta,
  isMetaAddress,
  isOtherPeoplesMailbox,
  isSecurityMailbox,
  readVoucher,
  wasChangedOnItsWay,
} from '../../../src/classifier/sender/sender.ts';

const mail = (more: Partial<Message> = {}): Message => ({ text: '', links: [], images: [], notChecked: [], ...more });
const box = (address: string | undefined) => ({ displayName: '', address });
const by = (address: string | undefined, more: Partial<Message> = {}) => mail({ from: [box(address)], ...more });

describe('whose address it is', () => {
  test.each([
    ['security@mail.instagram.com', true],
    ['x@facebookmail.com', true],
    ['x@instagram.com.evil.example', false],
    ['instagram.com', false],
    ['', false],
    [undefined, false],
  ])('%s is Meta’s: %s', (address, isMeta) => {
    expect(isMetaAddress(address)).toBe(isMeta);
    expect(isFromMeta(by(address))).toBe(isMeta);
  });

  test('two senders are nobody', () => {
    const two = mail({ from: [box('security@mail.instagram.com'), box('x@instagram.com')] });
    expect(fromAddress(two)).toBeUndefined();
    expect(isFromMeta(two)).toBe(false);
    expect(fromAddress(mail())).toBeUndefined();
    expect(fromAddress(mail({ from: [] }))).toBeUndefined();
  });

  test.each([
    ['security@mail.instagram.com', true],
    ['insecurity@mail.instagram.com', false],
    ['security2@mail.instagram.com', false],
    ['security@facebookmail.com', true],
    ['noreply@account.meta.com', true],
    ['case++0@support.instagram.com', true],
    ['a+case++0@support.instagram.com', false],
    ['security@evil.example', false],
    [undefined, false],
  ])('%s writes about security: %s', (address, isSecurity) => {
    expect(isSecurityMailbox(by(address))).toBe(isSecurity);
  });

  test.each([
    ['notification@facebookmail.com', true],
    ['noreply@facebookmail.com', true],
    ['security@facebookmail.com', false],
    ['notification@evil.example', false],
    [undefined, false],
  ])('%s carries other people’s words: %s', (address, isOthers) => {
    expect(isOtherPeoplesMailbox(by(address))).toBe(isOthers);
  });
});

const says = (result: AuthMethodResult['result'], domain?: string, bodyChanged = false): AuthMethodResult => ({
  result,
  domain,
  bodyChanged,
});
const results = (more: Partial<AuthResults>): AuthResults => ({
  authservId: 'mx.example.org',
  dmarc: undefined,
  spf: undefined,
  dkim: [],
  arc: undefined,
  ...more,
});
const own = 'mail.instagram.com';

describe('what the receiving server says of the sender', () => {
  test.each<[string, Partial<AuthResults>, string]>([
    ['dmarc passed', { dmarc: says('pass', own) }, 'vouched'],
    ['dmarc passed for its registrable domain', { dmarc: says('pass', 'instagram.com') }, 'vouched'],
    ['dmarc passed for nobody named', { dmarc: says('pass') }, 'vouched'],
    ['dmarc passed for another', { dmarc: says('pass', 'evil.example') }, 'neither'],
    ['dmarc failed', { dmarc: says('fail', own), dkim: [says('pass', own)] }, 'denied'],
    [
      'dmarc failed for another, and dkim passed',
      { dmarc: says('fail', 'evil.example'), dkim: [says('pass', own)] },
      'vouched',
    ],
    ['dmarc none, and dkim passed', { dmarc: says('none', own), dkim: [says('pass', own)] }, 'vouched'],
    ['dkim passed', { dkim: [says('pass', 'instagram.com')] }, 'vouched'],
    ['one signature of two passed', { dkim: [says('fail', own), says('pass', own)] }, 'vouched'],
    ['dkim passed for another', { dkim: [says('pass', 'evil.example')] }, 'neither'],
    ['dkim passed for nobody named', { dkim: [says('pass')] }, 'neither'],
    ['dkim failed', { dkim: [says('fail', own)] }, 'denied'],
    ['one signature of two failed', { dkim: [says('none', own), says('fail', 'evil.example')] }, 'denied'],
    ['dkim failed, and spf passed', { dkim: [says('fail', own)], spf: says('pass', own) }, 'vouched'],
    ['spf passed', { spf: says('pass', own) }, 'vouched'],
    ['spf passed for another', { spf: says('pass', 'evil.example') }, 'neither'],
    ['spf failed', { spf: says('fail', own) }, 'neither'],
    ['nothing', {}, 'neither'],
  ])('%s: %s', (_, more, voucher) => {
    expect(readVoucher(by(`security@${own}`, { authResults: results(more) }))).toBe(voucher);
  });

  test('is unknown without headers, and of nobody nothing', () => {
    expect(readVoucher(by(`security@${own}`))).toBeUndefined();
    expect(readVoucher(mail({ authResults: results({ dmarc: says('pass') }) }))).toBe('neither');
  });

  test.each<[string, Partial<AuthResults>, boolean]>([
    ['Meta’s signature with a changed text', { dkim: [says('fail', own, true)] }, true],
    ['behind another one', { dkim: [says('fail', 'a.example', false), says('fail', own, true)] }, true],
    ['Meta’s signature that is wrong', { dkim: [says('fail', own)] }, false],
    ['another’s signature with a changed text', { dkim: [says('fail', 'evil.example', true)] }, false],
    ['nobody’s signature with a changed text', { dkim: [says('fail', undefined, true)] }, false],
    ['a chain that holds', { arc: 'pass' }, true],
    ['a chain that does not', { arc: 'fail' }, false],
    ['nothing', {}, false],
  ])('changed on its way, by %s: %s', (_, more, isChanged) => {
    expect(wasChangedOnItsWay(mail({ authResults: results(more) }))).toBe(isChanged);
  });

  test('without headers nothing was changed', () => {
    expect(wasChangedOnItsWay(mail())).toBe(false);
  });
});

describe('the reader', () => {
  test.each([
    ['rosa@staff.museum.example', ['museum.example']],
    ['rosa@gmail.com', []],
    ['rosa@com', []],
    ['rosa', []],
    [undefined, []],
  ])('%s is of the organisation %j', (deliveredTo, domains) => {
    expect(ownDomains(mail(deliveredTo === undefined ? {} : { deliveredTo }))).toEqual(domains);
  });

  test('has the address of the mailbox, or else of the only recipient', () => {
    expect(ownAddresses(mail({ deliveredTo: 'a@x.example', to: [box('b@x.example')] }))).toEqual(['a@x.example']);
    expect(ownAddresses(mail({ to: [box('b@x.example')] }))).toEqual(['b@x.example']);
    expect(ownAddresses(mail({ to: [box('b@x.example'), box('c@x.example')] }))).toEqual([]);
    expect(ownAddresses(mail({ to: [box(undefined)] }))).toEqual([]);
    expect(ownAddresses(mail({ to: [] }))).toEqual([]);
    expect(ownAddresses(mail())).toEqual([]);
  });

  test.each([
    ['tom@museum.example', true],
    ['tom@shop.museum.example', true],
    ['tom@mymuseum.example', false],
    [undefined, false],
  ])('%s is a colleague: %s', (address, isColleague) => {
    expect(isFromOwnOrganisation(by(address, { deliveredTo: 'rosa@museum.example' }))).toBe(isColleague);
  });

  test('of no organisation has no colleagues', () => {
    expect(isFromOwnOrganisation(by('tom@gmail.com', { deliveredTo: 'rosa@gmail.com' }))).toBe(false);
  });
});
