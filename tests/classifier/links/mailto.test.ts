import { expect, test } from 'vitest';
import { mailtoAddresses } from '../../../src/classifier/links/mailto.ts';

test.each([
  ['one', 'mailto:a@example.org', ['a@example.org']],
  ['several', 'mailto:a@example.org,%20B@Example.org', ['a@example.org', 'b@example.org']],
  [
    'those of the query',
    'mailto:a@example.org?to=b@example.org&cc=c@example.org,d@example.org&bcc=e@example.org',
    ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org', 'e@example.org'],
  ],
  ['an @ that is written as an escape', 'mailto:a%40example.org', ['a@example.org']],
  ['an escape that is none', 'mailto:100%@example.org', ['100%@example.org']],
  ['blanks around', ' mailto:a@example.org\n', ['a@example.org']],
  ['no address', 'mailto:?subject=a@example.org', []],
  ['a word', 'mailto:nobody', []],
  ['another scheme', 'https://a@example.org/', []],
  ['no link', 'a@example.org', []],
  ['nothing', '', []],
])('%s: %s', (_, href, addresses) => {
  expect(mailtoAddresses(href)).toEqual(addresses);
});
