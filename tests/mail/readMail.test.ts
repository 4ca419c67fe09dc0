import { expect, test } from 'vitest';
import { readMail } from '../../src/mail/readMail.ts';

test('a long run of blanks in a quoted-printable part costs one pass and stays one blank', async () => {
  const part = 'Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable';
  const header = 'From: a@example.org\nContent-Type: multipart/mixed; boundary=b';
  const bytes = Buffer.from(`${header}\n\n--b\n${part}\n\nx${' '.repeat(100_000)}y\n--b--\n`);
  const start = performance.now();
  expect((await readMail(bytes)).text).toBe('x y');
  expect(performance.now() - start).toBeLessThan(2000);
});
