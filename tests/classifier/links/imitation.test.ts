import { describe, expect, test } from 'vitest';
import {
  editDistance,
  firstReading,
  imitationOf,
  isDeceptive,
  ownName,
} from '../../../src/classifier/links/imitation.ts';

describe('edits between two words', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'xbc', 1],
    ['abc', 'ac', 1],
    ['ac', 'abc', 1],
    ['ab', 'ba', 1],
    ['abcd', 'abdc', 1],
    ['abab', 'baba', 2],
    // No letter is touched twice: the true distance would be 2.
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['instagram', 'insatgram', 1],
    ['instagram', 'facebook', 9],
  ])('%j and %j: %i', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
  });
});

describe('looks like Instagram', () => {
  test.each([
    ['the name itself', 'instagram.example'],
    ['the name inside another', 'myinstagramshop.example'],
    ['the name taken apart', 'in-sta_gr.am.example'],
    ['letters nobody notices', '1nstagrarn.example'],
    ['digits in place of letters', 'in5t4gram.example'],
    ['two letters in place of one', 'instagrann.example'],
    ['a letter missing', 'instgram.example'],
    ['a letter too many', 'innstagram.example'],
    ['another letter', 'instagran.example'],
    ['letters swapped', 'insatgram.example'],
    ['an edit in one of its words', 'my-instgram-shop.example'],
    ['another alphabet', 'xn--nstagram-skb.example'],
    ['the name in front of a domain', 'instagram.com.shop.example'],
  ])('%s: %s', (_, host) => {
    expect(imitationOf(host)).toBe('strong');
  });

  test.each([
    ['two edits', 'instgrom.example'],
    ['two letters too many', 'innstaagram.example'],
    ['an edit inside a word of twelve letters', 'myinstgramxy.example'],
    ['an edit at the end of a long word', 'thebestinstgram.example'],
    ['another letter inside a long word', 'instegramlove.example'],
    ['a letter too many inside a long word', 'getinnstagrampro.example'],
    ['another letter in the middle of a long word', 'getinstaxgrampro.example'],
    ['two edits in one of its words', 'blue-instgrom.example'],
    ['a short name beside a word of action', 'ig-support.example'],
    ['a word of action beside a short name', 'verify.insta.example'],
    ['a short name and a word of action in one', 'igsupport.example'],
    ['a short name in another alphabet', 'xn--gsupport-shh.example'],
  ])('%s looks weakly so: %s', (_, host) => {
    expect(imitationOf(host)).toBe('weak');
  });

  test.each([
    ['another name', 'example.org'],
    ['two edits in a word of seven letters', 'instgrm.example'],
    ['three edits', 'xxinstgram.example'],
    ['an edit inside a word of eleven letters', 'xxxinstgram.example'],
    ['two edits inside a long word', 'myinstgromxyz.example'],
    ['a short name alone', 'ig.example'],
    ['a short name beside another word', 'insta-shop.example'],
    ['a word of action alone', 'support.example'],
    ['a word of action before a short name, in one', 'supportig.example'],
    ['a short name inside another word', 'bigsupport.example'],
    ['a short name before another word', 'instacart.example'],
    ['the name to the right of a suffix', 'shop.co.uk'],
  ])('%s does not: %s', (_, host) => {
    expect(imitationOf(host)).toBeUndefined();
  });
});

describe('the part of a host its owner chose', () => {
  const long = (length: number) =>
    'a.'
      .repeat(length)
      .slice(0, length - '.example'.length)
      .replace(/\.$/, 'a');
  test.each([
    ['shop.example', 'shop'],
    ['a.shop.co.uk', 'a.shop'],
    ['lnstagram.pages.dev', 'lnstagram'],
    ['xn--bcher-kva.example', 'bücher'],
    ['192.0.2.1', '192.0.2.1'],
    [`${long(253)}.example`, long(253)],
    [`${long(254)}.example`, ''],
  ])('of %s is %j', (host, name) => {
    expect(ownName(host)).toBe(name);
  });
});

test('the first reading undoes what the eye does not notice', () => {
  expect(firstReading('lnstаgrarn')).toBe('instagram');
  expect(firstReading('vvindovvs')).toBe('windows');
  expect(firstReading('faceb00k')).toBe('facebook');
});

describe('deceives', () => {
  test.each([
    ['Instagram’s domain in front of another', 'instagram.com.shop.example'],
    ['behind a name', 'login.instagram.com.example'],
    ['behind a dash', 'my-instagram.com.example'],
    ['with a dash for the dot', 'instagram-com.example'],
    ['with dashes around', 'login-facebook-com.example'],
    ['Facebook’s', 'facebook.com.shop.example'],
    ['changed letters', 'lnstagram.example'],
    ['changed letters inside a name', 'my-faceb00k-page.example'],
    ['another alphabet', 'xn--nstagram-skb.example'],
  ])('%s: %s', (_, host) => {
    expect(isDeceptive(host)).toBe(true);
  });

  test.each([
    ['the name spelt rightly', 'instagramfans.example'],
    ['a domain that only ends alike', 'notinstagram.com.example'],
    ['a domain that only begins alike', 'instagram.company.example'],
    ['a dash and another word', 'instagram-company.example'],
    ['an edit is no deception', 'instgram.example'],
    ['another name', 'shop.example'],
  ])('%s does not: %s', (_, host) => {
    expect(isDeceptive(host)).toBe(false);
  });
});
