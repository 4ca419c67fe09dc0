import { expect, test } from 'vitest';
import { readMail } from '../../src/mail/readMail.ts';
import { cpuTime } from '../cpuTime.ts';

test('a long run of blanks in a quoted-printable part costs one pass and stays one blank', async () => {
  const part = 'Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable';
  const header = 'From: a@example.org\nContent-Type: multipart/mixed; boundary=b';
  const bytes = Buffer.from(`${header}\n\n--b\n${part}\n\nx${' '.repeat(100_000)}y\n--b--\n`);
  expect((await readMail(bytes)).text).toBe('x y');
  expect(await cpuTime(() => readMail(bytes))).toBeLessThan(2000);
});

test.each([
  ['a folded boundary', 'Content-Type: multipart/mixed;\r\n boundary=b'],
  ['fields around it', 'X: 1\r\n 2\r\ncontent-type: multipart/mixed; boundary="b"\r\nSubject: x'],
])('a mail with parts is read with %s', async (_, header) => {
  const bytes = Buffer.from(`From: a@example.org\r\n${header}\r\n\r\n--b\r\n\r\nHello\r\n--b--\r\n`);
  const { text, from } = await readMail(bytes);
  expect(text).toBe('Hello');
  expect(from).toEqual([{ displayName: '', address: 'a@example.org' }]);
});

test('bare carriage returns in the headers begin no line: neither hours nor a second Content-Type', async () => {
  const multipart = 'Content-Type: multipart/mixed; boundary=b';
  const body = '--b\n\nHello\n--b--\n';
  const many = Buffer.from(`From: a@example.org\n${multipart}\nX: ${'content-a:\r'.repeat(100_000)}\n\n${body}`);
  expect(await cpuTime(() => readMail(many))).toBeLessThan(2000);
  const hidden = Buffer.from(`From: a@example.org\nX: 1\rContent-Type: text/html\n${multipart}\n\n${body}`);
  expect((await readMail(hidden)).text).toBe('Hello');
});
