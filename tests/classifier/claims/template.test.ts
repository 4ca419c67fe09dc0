import { describe, expect, test } from 'vitest';
import { hasOpenPixel, isCopyrightLine, templateLine } from '../../../src/classifier/claims/template.ts';
import type { Message } from '../../../src/classifier/message.ts';

/** Meta's template: the © line with its address, the footer sentence, the picture that counts opened mails. */

describe('is Meta’s © line', () => {
  test.each([
    '© Instagram. Meta Platforms, Inc., 1601 Willow Road, Menlo Park, CA 94025',
    '© 2026 Instagram, 1602 Willow Road',
    'Meta Platforms, Inc., Attention: Community Support, 1 Meta Way',
    'Facebook, Inc., 1 Hacker Way',
    'Meta Platforms Ireland Ltd., Merrion Road, Dublin 4',
    'Facebook Ltd, Grand Canal Square',
    'Instagram LLC, CA 94025',
    'Threads | Menlo Park',
    'Meta; 1 Facebook Way',
    '© Instagram from Meta',
    '(c) Threads from Meta',
    '© Instagram from Facebook',
    'Copyright 2026 Meta',
    '© 2026 Instagram',
    '© 2019–2026 Facebook',
    '©2019 - 2026, Threads Inc.',
    '© 2026 Meta, Inc. All rights reserved.',
    '© 2026 Instagram,Inc.',
    '© 2026 Instagram. All rights reserved',
    '© 2026 Instagram All rights reserved .',
    `© 2026 Instagram${'.'.repeat(244)}`,
  ])('%s', (line) => {
    expect(isCopyrightLine(line)).toBe(true);
  });
});

describe('is none', () => {
  test.each([
    ['a brand without a year', '© Instagram'],
    ['a year without the sign', '2026 Instagram'],
    ['"from Meta" without the sign', 'Instagram from Meta'],
    ['the sign behind "from Meta"', 'Instagram from Meta: copyright explained'],
    ['"from Meta" behind other words', '© 2026 Example, on Instagram from Meta'],
    ['a street without the firm', '1601 Willow Road, Menlo Park, CA 94025'],
    ['the firm without a street or sign', 'Meta Platforms, Inc.'],
    ['the firm behind other words', 'Follow Example on Instagram, Menlo Park'],
    ['another firm', '© 2026 Example GmbH'],
    ['another firm that begins alike', 'Instagrammers Club, Menlo Park'],
    ['another name that begins alike', '© 2026 Metal Inc.'],
    ['a name that goes on', '© 2026 Instagram Fan Club'],
    ['a name in the middle', 'Photos © 2026 Instagram'],
    ['a long line', `© 2026 Instagram${'.'.repeat(245)}`],
  ])('%s', (_, line) => {
    expect(isCopyrightLine(line)).toBe(false);
  });
});

const footer = 'If you don’t want to receive these emails from Instagram in the future, unsubscribe.';

describe('the line of the template in a text', () => {
  test.each([
    ['the © line', 'Hello\n  © 2026 Instagram  \nBye', '© 2026 Instagram'],
    ['the footer sentence', `Hello\n ${footer}\nBye`, footer],
    ['the first of both', `${footer}\n© 2026 Instagram`, footer],
    ['a footer that names the firm alone', 'Meta Platforms: remove your email from this account', undefined],
    ['what is kept apart by something invisible', 'Hello\nI\u200bnstagram, Menlo Park', 'I\u200bnstagram, Menlo Park'],
  ])('%s', (_, text, line) => {
    expect(templateLine(text)).toBe(line ?? text);
  });

  test.each([
    ['ordinary sentences', 'Follow us on Instagram.\nWe have a copyright of our own © 2026 Example.'],
    ['a footer without the brand', 'You may remove your email from this account.'],
    ['a footer without the brand, and the brand elsewhere', 'See Instagram.\nRemove your email from this account.'],
    ['a brand without a footer', 'This message was sent to you by Instagram.'],
    ['a long sentence', footer.padEnd(261, '.')],
    ['nothing', ''],
  ])('%s: none', (_, text) => {
    expect(templateLine(text)).toBeUndefined();
  });

  test('260 characters are no long sentence', () => {
    const line = footer.padEnd(260, '.');
    expect(templateLine(line)).toBe(line);
  });
});

describe('the picture that counts opened mails', () => {
  const mail = (src: string): Message => ({
    text: '',
    links: [],
    images: [{ alt: '', src, linked: false, visible: false }],
    notChecked: [],
  });

  test.each([
    'https://www.facebook.com/email_open_log_pic.php?mid=0',
    'https://ci3.googleusercontent.com/meips/x=s0-d-e1-ft#https://www.facebook.com/email_open_log_pic.php?mid=0',
  ])('%s', (src) => {
    expect(hasOpenPixel(mail(src))).toBe(true);
  });

  test.each([
    ['at another host', 'https://evil.example/email_open_log_pic.php'],
    ['at a host that ends alike', 'https://www.notfacebook.com/email_open_log_pic.php'],
    ['at another place', 'https://www.facebook.com/a/email_open_log_pic.php'],
    ['without a host', '/email_open_log_pic.php'],
    ['another picture', 'https://www.facebook.com/logo.png'],
  ])('%s: none', (_, src) => {
    expect(hasOpenPixel(mail(src))).toBe(false);
  });

  test('none without pictures', () => {
    expect(hasOpenPixel({ ...mail(''), images: [] })).toBe(false);
  });
});
