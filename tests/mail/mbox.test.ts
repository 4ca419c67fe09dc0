import { describe, expect, test } from 'vitest';
import { isMbox, splitMbox } from '../../src/mail/mbox.ts';

const separator = 'From rosa@example.org Thu Jan  8 10:14:09 2026\n';
const mail = (subject: string, body = 'hello\n') => `From: a@example.org\nSubject: ${subject}\n\n${body}`;

async function split(text: string, chunkSize = 1 << 20, limit = 1 << 25): Promise<(string | undefined)[]> {
  async function* chunks() {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
  }
  const found: (string | undefined)[] = [];
  for await (const { index, bytes } of splitMbox(chunks(), limit)) {
    expect(index).toBe(found.length);
    found.push(bytes?.toString());
  }
  return found;
}

const subjects = (mails: readonly (string | undefined)[]) => mails.map((text) => /Subject: (.*)/.exec(text ?? '')?.[1]);

describe('where a mail begins', () => {
  test('at "From ADDRESS DATE" after an empty line', async () => {
    const text = `${separator}${mail('one')}\n${separator}${mail('two')}\n`;
    expect(subjects(await split(text))).toEqual(['one', 'two']);
  });

  test.each([
    ['a body line that begins with "From "', 'so it goes\n\nFrom here on we walk.\n'],
    ['the separator’s form without an empty line before it', `so it goes\n${separator}still the body\n`],
    ['a quoted separator', `so it goes\n\n>${separator}still the body\n`],
  ])('not at %s', async (_, body) => {
    const text = `${separator}${mail('one', body)}\n${separator}${mail('two')}`;
    expect(subjects(await split(text))).toEqual(['one', 'two']);
  });

  test.each([
    ['Thunderbird', 'From - Thu Jan 08 10:14:09 2026\n'],
    ['a time zone', 'From rosa@example.org Thu Jan  8 10:14:09 +0100 2026\n'],
    ['MAILER-DAEMON', 'From MAILER-DAEMON Thu Jan  8 10:14:09 2026\n'],
    ['line ends of Windows', 'From rosa@example.org Thu Jan  8 10:14:09 2026\r\n'],
    ['an RFC 5322 date', 'From rosa@example.org Thu, 8 Jan 2026 10:14:09 +0000\n'],
  ])('the form of %s', async (_, line) => {
    const text = `${line}${mail('one')}\n${line}${mail('two')}`
      .replaceAll('\n', line.endsWith('\r\n') ? '\r\n' : '\n')
      .replaceAll('\r\r', '\r');
    expect(subjects(await split(text)).map((subject) => subject?.trim())).toEqual(['one', 'two']);
  });

  test('wherever the chunks of the stream end', async () => {
    const text = Array.from(
      { length: 40 },
      (_, index) => `${separator}${mail(`m${index}`, 'x'.repeat(index * 37))}\n\n`,
    ).join('');
    const whole = await split(text);
    expect(whole).toHaveLength(40);
    for (const size of [1, 7, 64, 511, 513, 2049]) expect(await split(text, size)).toEqual(whole);
  });
});

test('quoted "From " lines get their quote taken off', async () => {
  const [text] = await split(`${separator}${mail('one', 'a\n>From me\n>>From you\n')}`);
  expect(text).toContain('\nFrom me\n>>From you');
});

test('a mail over the limit comes without its bytes, and the next one whole', async () => {
  const text = `${separator}${mail('big', `${'x'.repeat(5000)}\n`)}\n${separator}${mail('small')}`;
  const [big, small] = await split(text, 1 << 20, 1000);
  expect(big).toBeUndefined();
  expect(small).toContain('Subject: small');
});

test('an empty stream holds no mail', async () => {
  expect(await split('')).toEqual([]);
});

test.each([
  ['From rosa@example.org Thu', true],
  ['From: rosa@example.org', false],
  ['', false],
])('"%s" begins an mbox: %s', (text, expected) => {
  expect(isMbox(Buffer.from(text))).toBe(expected);
});
