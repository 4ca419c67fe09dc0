import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHeaderFields } from '../../src/mail/headers.ts';
import { asWindows1252 } from '../../src/mail/plainText.ts';
import { parseTree } from '../../src/mail/readMail.ts';
import { decodeQuotedPrintable, readSinglePart } from '../../src/mail/singlePart.ts';
import { cpuTime } from '../cpuTime.ts';

/** The short way must read what mailparser reads, or leave the mail to it. */

const mail = (header: string, body = 'Hello') =>
  Buffer.from(`From: a@example.org\r\n${header}\r\n\r\n${body}`, 'latin1');
const read = (bytes: Buffer) => readSinglePart(bytes, readHeaderFields(bytes));

async function expectSame(bytes: Buffer): Promise<void> {
  const short = read(bytes);
  if (!short) return;
  const whole = await parseTree(bytes);
  expect(asWindows1252(short.html ?? '')).toBe(asWindows1252(whole.html ?? ''));
  expect(asWindows1252(short.text ?? '')).toBe(asWindows1252(whole.text ?? ''));
  expect(whole.attachments).toEqual([]);
}

const headers = [
  'Subject: x',
  'Content-Type: text/plain',
  'Content-Type: TEXT/HTML; charset="UTF-8"',
  'Content-Type: text/plain;\r\n charset=us-ascii',
  'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable',
  'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: Quoted-Printable',
  'Content-Transfer-Encoding: 8bit',
];

describe('a mail of one part', () => {
  test.each(headers)('%j takes the short way', (header) => {
    expect(read(mail(header))).toBeDefined();
  });

  test.each([
    'Content-Type: multipart/mixed; boundary=b',
    'Content-Type: text/plain; format=flowed',
    'Content-Type: text/plain; charset=koi8-r',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Type: text/plain; name=x.txt',
    'Content-Type: text/plain\r\nContent-Type: text/html',
    'Content-Type : text/html',
    'Content-Type\t: text/html',
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
  ])('%j is left to mailparser', (header) => {
    expect(read(mail(header))).toBeUndefined();
  });

  test('bytes without headers, or without a body, are left to mailparser', () => {
    expect(read(Buffer.from('\nFrom: a@example.org\n\nx'))).toBeUndefined();
    expect(read(Buffer.from('From: a@example.org\n'))).toBeUndefined();
  });

  const byte = fc.constantFrom(
    ...'=3D=e9A\t \r\n\r\n0123"<&;\u0081\u0090\u0092\u00a0\u00e9\u00ff\u00c3\u00bf'.split(''),
  );
  const body = fc.array(byte, { maxLength: 60 }).map((characters) => characters.join(''));
  test('reads what mailparser reads, whatever the body', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...headers), body, (header, text) => expectSame(mail(header, text))),
      { numRuns: 400 },
    );
  });

  test('a long run of blanks costs one pass', async () => {
    expect(await cpuTime(() => decodeQuotedPrintable(`${' '.repeat(400_000)}x`))).toBeLessThan(1000);
  });
});
