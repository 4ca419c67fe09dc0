import { expect, test } from 'vitest';
import { protectedAccountsIn } from '../../src/classifier/protectedAccounts.ts';

const policy = { protectedAccounts: ['museum', 'museum.shop'] };
const find = (text: string, subject?: string) =>
  protectedAccountsIn(
    { text, links: [], images: [], notChecked: [], ...(subject === undefined ? {} : { subject }) },
    policy,
  );

test.each([
  ['alone', 'museum', ['museum']],
  ['with an @', 'Hello @museum!', ['museum']],
  ['in capitals', 'Hello MUSEUM', ['museum']],
  ['at the end of a sentence', 'This is museum. Hello', ['museum']],
  ['at the end of the text', 'This is museum.', ['museum']],
  ['before three full stops', 'Is it museum...', ['museum']],
  ['after one that is longer', 'museums and museum', ['museum']],
  ['with a dot in it', 'see museum.shop', ['museum.shop']],
  ['both', 'museum and museum.shop', ['museum', 'museum.shop']],
  ['the longer word', 'museums', []],
  ['the word behind another', 'mymuseum', []],
  ['the word behind a dot', 'my.museum', []],
  ['the word before a dot and another', 'museum.de', []],
  ['the word before a line', 'museum_shop', []],
  ['nothing', '', []],
])('%s: %s', (_, text, accounts) => {
  expect(find(text)).toEqual(accounts);
});

test('the subject counts, and text does not grow together with it', () => {
  expect(find('Hello', 'About museum')).toEqual(['museum']);
  expect(find('um', 'muse')).toEqual([]);
  expect(find('s', 'museum')).toEqual(['museum']);
});

test('without accounts nothing is named', () => {
  expect(protectedAccountsIn({ text: 'museum', links: [], images: [], notChecked: [] }, {})).toEqual([]);
});
