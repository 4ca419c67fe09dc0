import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type { Policy } from '../../src/classifier/context.ts';
import { samplePolicy } from '../../src/policy/keyFacts.ts';
import { readPolicy } from '../../src/policy/readPolicy.ts';
import { policySchema } from '../../src/policy/schema.ts';

type Frozen<Value> = {
  readonly [Key in keyof Value]: Value[Key] extends (infer Item)[] ? readonly Item[] : Value[Key];
};
/** Written out, so that two types with the same keys are compared and not their names. */
type Plain<Value> = { [Key in keyof Value]: Value[Key] };

test('the core’s plain type is the schema’s', () => {
  expectTypeOf<Plain<Frozen<Required<z.output<typeof policySchema>>>>>().toEqualTypeOf<Plain<Required<Policy>>>();
});

test('a policy with every key holds entirely', () => {
  const { policy, accepted, ignored } = readPolicy(samplePolicy());
  expect(ignored).toEqual([]);
  expect(accepted.map(({ key }) => key)).toEqual(Object.keys(policySchema.shape));
  expect(policy).toEqual(samplePolicy());
});

describe('one value that cannot be accepted is named, and the others stay', () => {
  test.each([
    ['organisationName', '', 'empty'],
    ['organisationName', 'x'.repeat(81), 'tooLong'],
    ['helpText', 7, 'wrongType'],
    ['helpUrl', 'http://intranet.example.org/', 'notHttps'],
    ['helpUrl', 'javascript:alert(1)', 'notHttps'],
    ['helpUrl', 'the intranet', 'notHttps'],
    ['helpUrl', `https://intranet.example.org/${'a'.repeat(472)}`, 'tooLong'],
    ['bannerLevel', 'none', 'notAChoice'],
    ['linkProtection', 'OFF', 'notAChoice'],
    ['linkProtection', null, 'wrongType'],
    ['forbidDangerousLinks', 'true', 'wrongType'],
    ['forbidDangerousLinks', 2, 'wrongType'],
    ['historyDays', 31, 'outOfRange'],
    ['historyDays', -1, 'outOfRange'],
    ['historyDays', 7.5, 'wrongType'],
    ['historyDays', '7', 'wrongType'],
    ['reportTo', 'help desk', 'notAnAddress'],
    ['reportTo', 'a@example.org?cc=b@example.org', 'notAnAddress'],
    ['reportTo', `${'a'.repeat(64)}@${'b'.repeat(178)}.${'c'.repeat(12)}`, 'tooLong'],
    ['trustedSenderDomains', 'example.org', 'wrongType'],
    ['trustedSenderDomains', { 1: 'example.org' }, 'wrongType'],
    ['organizationName', 'Example Museum', 'unknownKey'],
    ['constructor', 'x', 'unknownKey'],
  ])('%s: %j', (key, value, reason) => {
    const { policy, accepted, ignored } = readPolicy({ policyLabel: 'pilot', [key]: value });
    expect(policy).toEqual({ policyLabel: 'pilot' });
    expect(accepted).toEqual([{ key: 'policyLabel' }]);
    expect(ignored).toEqual([{ key, reason }]);
  });
});

describe('one bad item is named by its place, and the others of its list stay', () => {
  test.each([
    ['trustedSenderDomains', '*', 'wildcard'],
    ['trustedSenderDomains', '*.example.net', 'wildcard'],
    ['trustedSenderDomains', 'com', 'publicSuffix'],
    ['trustedSenderDomains', 'co.uk', 'publicSuffix'],
    ['trustedSenderDomains', 'github.io', 'publicSuffix'],
    ['trustedSenderDomains', 'gmail.com', 'freeMail'],
    ['trustedSenderDomains', 'mail.instagram.com', 'metaDomain'],
    ['trustedSenderDomains', 'facebookmail.com', 'metaDomain'],
    ['trustedSenderDomains', 'lnstagram.example', 'lookAlike'],
    ['trustedSenderDomains', 'mia@example.net', 'notADomain'],
    ['trustedSenderDomains', 'https://example.net/', 'notADomain'],
    ['trustedSenderDomains', '192.0.2.1', 'notADomain'],
    ['trustedSenderDomains', '', 'notADomain'],
    ['trustedSenderDomains', 'co.ukco\u000e.', 'notADomain'],
    ['trustedSenderDomains', 3, 'wrongType'],
    ['trustedSenderDomains', `${'a.'.repeat(124)}example`, 'tooLong'],
    ['trustedLinkDomains', 'co.uk', 'publicSuffix'],
    ['trustedLinkDomains', '*', 'wildcard'],
    ['trustedLinkDomains', 'bit.ly', 'hidesItsTarget'],
    ['trustedLinkDomains', 'sites.google.com', 'anyoneCanPublish'],
    ['trustedLinkDomains', 'instagram-help.example', 'lookAlike'],
    // Within the length as typed, longer than any host in the letters of hosts.
    ['blockedLinkDomains', `ü${'a.example'.repeat(28)}`, 'notADomain'],
    ['blockedLinkDomains', '*', 'wildcard'],
    ['blockedLinkDomains', 'com', 'publicSuffix'],
    ['blockedLinkDomains', 'instagram.com', 'metaDomain'],
    ['blockedLinkDomains', 'ig.me', 'metaDomain'],
    ['blockedLinkDomains', 'whatsapp.com', 'metaDomain'],
    ['blockedLinkDomains', 'cdninstagram.com', 'metaDomain'],
    ['blockedLinkDomains', 'fbworkmail.com', 'metaDomain'],
  ])('%s: %j', (key, item, reason) => {
    const { policy, accepted, ignored } = readPolicy({ [key]: ['example.org', item, 'EXAMPLE.net.'] });
    expect(policy).toEqual({ [key]: ['example.org', 'example.net'] });
    expect(accepted).toEqual([{ key }]);
    expect(ignored).toEqual([{ key, item: 1, reason }]);
  });

  test('a domain may be as long as hosts can be', () => {
    const longest = `${'a.'.repeat(123)}example`;
    expect(longest).toHaveLength(253);
    expect(readPolicy({ blockedLinkDomains: [longest] }).policy).toEqual({ blockedLinkDomains: [longest] });
  });

  test.each(['example.org..', 'example.org\u3002', 'EXAMPLE.org.', ' example.org\n'])(
    '%s is the domain that links and senders are compared with',
    (typed) => {
      const { policy, ignored } = readPolicy({ trustedLinkDomains: [typed], trustedSenderDomains: [typed] });
      expect(policy).toEqual({ trustedLinkDomains: ['example.org'], trustedSenderDomains: ['example.org'] });
      expect(ignored).toEqual([]);
    },
  );

  test('a list of bad items alone is not accepted, an empty one is', () => {
    expect(readPolicy({ trustedSenderDomains: ['*'] }).accepted).toEqual([]);
    expect(readPolicy({ trustedSenderDomains: [] }).accepted).toEqual([{ key: 'trustedSenderDomains' }]);
  });

  test('what is longer than 1,000 items is cut and named', () => {
    const domains = Array.from({ length: 1001 }, (_, index) => `d${index}.example`);
    const { policy, ignored } = readPolicy({ blockedLinkDomains: domains });
    expect(policy.blockedLinkDomains).toHaveLength(1000);
    expect(ignored).toEqual([{ key: 'blockedLinkDomains', item: 1000, reason: 'tooMany' }]);
  });
});

test.each(['examplemuseum', '@ExampleMuseum', ' examplemuseum\n'])('%j is an account', (typed) => {
  expect(readPolicy({ protectedAccounts: [typed] }).policy).toEqual({ protectedAccounts: ['examplemuseum'] });
});

test.each(['', '@', 'example museum', 'mia@museum', '@@museum', 'müseum', 'museum!', '!museum', 'm'.repeat(31)])(
  '%j is no account',
  (typed) => {
    const { policy, ignored } = readPolicy({ protectedAccounts: ['example.museum_1', typed] });
    expect(policy).toEqual({ protectedAccounts: ['example.museum_1'] });
    expect(ignored).toEqual([{ key: 'protectedAccounts', item: 1, reason: 'notAnAccount' }]);
  },
);

test.each([0, 1, 30])('a history of %s days stays a number', (days) => {
  expect(readPolicy({ historyDays: days }).policy).toEqual({ historyDays: days });
});

test('group policy’s 1 and 0 are true and false', () => {
  expect(readPolicy({ disableFirstRunPage: 1, forbidDangerousLinks: 0 }).policy).toEqual({
    disableFirstRunPage: true,
    forbidDangerousLinks: false,
  });
});

test.each([[null], [undefined], ['x'], [7], [[1, 2]], [{}]])('%j is no policy', (raw) => {
  expect(readPolicy(raw)).toEqual({ policy: {}, accepted: [], ignored: [] });
});

test('no report holds a value', () => {
  const report = readPolicy({
    helpUrl: 'http://secret.example',
    trustedSenderDomains: ['secret*'],
    bannerLevel: 'secret',
  });
  expect(JSON.stringify(report.ignored)).not.toContain('secret');
});
