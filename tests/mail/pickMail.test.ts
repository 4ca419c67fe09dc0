import { describe, expect, test } from 'vitest';
import { largestMail, pickMail, withoutOriginalTable } from '../../src/mail/pickMail.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (picked: ReturnType<typeof pickMail>) =>
  typeof picked === 'string' ? picked : new TextDecoder().decode(picked.bytes);
const mail = 'From: Rosa <rosa@example.org>\nSubject: Friday\n\nSee you.\n';

describe('what is no mail', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', bytes(' \r\n\t\n'), 'empty'],
    ['an Outlook file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'outlookFile'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), 'binary'],
    ['a PDF', bytes('%PDF-1.7\n%âãÏÓ'), 'binary'],
    ['a saved page', bytes('\n<!DOCTYPE html><html><body>Reset your password</body></html>'), 'webPage'],
    ['too much', new Uint8Array(largestMail + 1).fill(0x61), 'tooLarge'],
  ])('%s', (_, given, problem) => {
    expect(pickMail(given)).toBe(problem);
  });

  test('but a mail that begins with a page’s markup in its body is one', () => {
    expect(textOf(pickMail(bytes(`${mail}<html></html>`)))).toBe(`${mail}<html></html>`);
  });
});

describe('an mbox', () => {
  const separator = 'From rosa@example.org Thu Jan  8 10:14:00 2026\n';

  test.each([
    [1, separator + mail],
    [2, `${separator}${mail}\n${separator}${mail}`],
    [2, `${separator}${mail}\n${separator}${mail}`.replaceAll('\n', '\r\n')],
    [1, `${separator}${mail}From here on it rained.\n\nFrom Monday on, too.\n`],
  ])('of %i', (mails, text) => {
    const picked = pickMail(bytes(text));
    expect(picked).toMatchObject({ mails });
    expect(textOf(picked)).toMatch(/^From: Rosa/);
    expect(textOf(picked)).not.toContain('Jan  8');
  });
});

describe('Gmail’s "Show original", selected as a whole', () => {
  const source = `Delivered-To: rosa@example.org\nReceived: by mx.example.org\n${mail}`;
  const table = [
    'Original Message',
    'Message ID\t<0123@mail.instagram.com>',
    'Created at:\tThu, Jan 8, 2026 at 10:14 AM',
    'From:\tInstagram <security@mail.instagram.com>',
    "DMARC:\t'PASS' Learn more",
    '',
    'Download Original\tCopy to clipboard',
    '',
  ].join('\n');

  test('leaves the source alone', () => {
    expect(withoutOriginalTable(table + source)).toBe(source);
  });

  test('in another language too', () => {
    expect(withoutOriginalTable(table.replace('Message ID', 'Nachrichten-ID') + source)).toBe(source);
  });

  test.each([source, mail, `X-First: 1\n${source}`, 'Hello\nReceived: yesterday', ''])(
    'anything else stays as it is: %j',
    (text) => {
      expect(withoutOriginalTable(text)).toBe(text);
    },
  );
});
