import { describe, expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { reportOnPasted, toLinkReport } from '../../../src/background/reports/linkReport.ts';
import { answerLink } from '../../../src/classifier/links/link.ts';
import { createWords } from '../../../src/words.ts';

const words = createWords('en', english);
const ask = (pasted: string, text = '') => reportOnPasted(pasted, words, { text });
const safeLinks = (target: string) =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}&data=000000`;
const advice = english.linkAdvice.message;

describe('the answer for a pasted link', () => {
  test.each([
    ['https://www.instagram.com/', 'instagram', 'instagram.com', /^Instagram's own address$/],
    ['https://www.facebook.com/help', 'meta', 'facebook.com', /^Meta's address, not instagram.com$/],
    ['https://lnstagram.example/login', 'notInstagram', 'lnstagram.example', /^Not Instagram: goes to lnstagram/],
    ['http://192.0.2.7/instagram.com', 'notInstagram', '192.0.2.7', /^Not Instagram: goes to 192.0.2.7$/],
    ['https://bit.ly/000000', 'hidden', '', /^Destination hidden behind bit.ly$/],
    ['javascript:open("https://www.instagram.com/ x")', 'notWeb', '', /^Not a web link$/],
    ['hello there', 'notWeb', '', /^Not a web link$/],
    ['   ', 'notWeb', '', /^Not a web link$/],
  ])('%s', (pasted, kind, domain, answer) => {
    expect(ask(pasted)).toMatchObject({ kind, domain, answer: expect.stringMatching(answer) as string });
  });

  test.each([
    'https://www.instagram.com/accounts/password/reset/?token=c0ffee',
    'https://bit.ly/c0ffee',
    'https://evil.example/c0ffee#c0ffee',
    'nonsense c0ffee',
    safeLinks('https://l.instagram.com/?u=https%3A%2F%2Fevil.example%2Fc0ffee'),
  ])('shows no path and no query: %s', (pasted) => {
    expect(JSON.stringify(ask(pasted))).not.toContain('c0ffee');
  });

  test.each(['https://www.instagram.com/', 'https://evil.example', 'https://bit.ly/0', 'nonsense', ''])(
    'ends with the advice, always: %s',
    (pasted) => {
      expect(ask(pasted).cautions.at(-1)).toBe(advice);
    },
  );

  test('names what kind of page it is', () => {
    expect(ask('instagram.com/accounts/password/reset/?token=0').page).toMatch(/sets a new password/);
    expect(ask('https://www.instagram.com/anna.smith/').page).toMatch(/profile/);
    expect(ask('https://lnstagram.pages.dev/').page).toMatch(/pages.dev, where anyone can publish/);
  });

  test('names the redirects it looked behind', () => {
    const report = ask(safeLinks('https://l.instagram.com/?u=https%3A%2F%2Fevil.example%2F'));
    expect(report).toMatchObject({
      domain: 'evil.example',
      hops: 'Sent on by: Outlook Safe Links, Instagram redirect',
    });
  });

  test('says what it imitates, and in which letters it is written', () => {
    const report = ask('https://xn--nstagram-skb.example/');
    expect(report).toMatchObject({ domain: 'xn--nstagram-skb.example', unicode: 'ınstagram.example' });
    expect(report.cautions[0]).toBe(english.linkImitatesStrong.message);
    expect(report.cautions).toContain(english.linkOtherAlphabet.message);
  });

  test('a mail button names its address', () => {
    expect(ask('mailto:help@example.com?subject=c0ffee').page).toBe('It writes a mail to help@example.com.');
  });

  test('a link that shows another domain than it opens says so', () => {
    const text = 'https://www.instagram.com/reset?token=c0ffee';
    const report = toLinkReport(answerLink({ href: 'https://evil.example/', text }), words, { text });
    expect(report.cautions[0]).toMatch(/^A link shows “.*instagram.com.*” but goes to evil.example/);
    expect(JSON.stringify(report)).not.toContain('c0ffee');
  });
});

describe('what people paste', () => {
  test.each([
    [' \n https://evil.example/x \n', 'evil.example'],
    ['instagram.com', 'instagram.com'],
    ['Dear user, go to https://evil.example/x, now.', 'evil.example'],
    ['Link: https://evil.example/x today', 'evil.example'],
    ['<https://evil.example/x>', 'evil.example'],
    ['<a href="https://evil.example/x">Instagram</a>', 'evil.example'],
    ['https://evil.example/x now.Please answer', 'evil.example'],
    ['Please log in at evil.example/login.', 'evil.example'],
    ['https://evil.example/x https://evil.example/x', 'evil.example'],
  ])('%j is about %s', (pasted, domain) => {
    expect(ask(pasted).domain).toBe(domain);
  });

  test('of several addresses none is answered: one answer would be taken for all', () => {
    expect(ask('https://www.instagram.com/ and https://evil.example/ and bit.ly/x')).toMatchObject({
      kind: 'notWeb',
      domain: '',
      answer: 'There are 3 addresses in this',
      page: english.linkSeveralHelp.message,
    });
  });
});
