import { describe, expect, test } from 'vitest';
import { dateOf, decodedValue, deliveredToOf, mailboxesOf, readHeaderFields } from '../../src/mail/headers.ts';
import { cpuTime } from '../cpuTime.ts';

const read = (text: string) => readHeaderFields(Buffer.from(text));

describe('fields', () => {
  test('are unfolded, in order, up to the empty line', () => {
    expect(read('A: 1\r\n  more\r\nB: 2\r\n\r\nC: 3\r\n')).toEqual([
      { name: 'a', value: '1 more' },
      { name: 'b', value: '2' },
    ]);
  });

  test('raw 8-bit headers are UTF-8, or Latin where they are not', () => {
    expect(readHeaderFields(Buffer.from('Subject: caf\u00e9\n\n', 'utf8'))[0]?.value).toBe('café');
    expect(readHeaderFields(Buffer.from('Subject: caf\u00e9\n\n', 'latin1'))[0]?.value).toBe('café');
  });

  test('a header without end is cut, not followed', async () => {
    const endless = `Subject: ${'x'.repeat(5_000_000)}`;
    expect(read(endless)[0]?.name).toBe('subject');
    expect(await cpuTime(() => read(endless))).toBeLessThan(2000);
  });
});

describe('mailboxes', () => {
  test.each([
    ['Instagram <security@mail.instagram.com>', [['Instagram', 'security@mail.instagram.com']]],
    ['"Instagram" <>', [['Instagram', '']]],
    ['Facebook ,_<x@example.net>', [['Facebook, _', 'x@example.net']]],
    ['=?utf-8?B?SW5zdGFncmFt?= <X@Example.NET>', [['Instagram', 'x@example.net']]],
    ['=?utf-8?Q?Insta=2C_gram?= <x@example.net>', [['Insta, gram', 'x@example.net']]],
    [
      'a@example.org, B <b@example.org>',
      [
        ['', 'a@example.org'],
        ['B', 'b@example.org'],
      ],
    ],
    [
      'Team: a@example.org, b@example.org;',
      [
        ['', 'a@example.org'],
        ['', 'b@example.org'],
      ],
    ],
    ['"service@bank.example" <x@example.net>', [['service@bank.example', 'x@example.net']]],
  ])('%s', (value, expected) => {
    const found = mailboxesOf([{ name: 'from', value }], 'from');
    expect(found.map(({ displayName, address }) => [displayName, address])).toEqual(expected);
  });

  test('several From headers are all read', () => {
    const fields = read('From: a@example.org\nFrom: b@example.org\n\n');
    expect(mailboxesOf(fields, 'from')).toHaveLength(2);
  });
});

test('an encoded subject', () => {
  expect(decodedValue(read('Subject: =?utf-8?Q?intent=C3=B3?= entrar\n\n'), 'subject')).toBe('intentó entrar');
});

test.each([
  ['Thu, 8 Jan 2026 02:14:08 -0800 (PST)', Date.UTC(2026, 0, 8, 10, 14, 8)],
  ['yesterday', undefined],
])('the date %s', (value, expected) => {
  expect(dateOf([{ name: 'date', value }])).toBe(expected);
});

describe('the reader’s mailbox', () => {
  test('stands above the author’s headers', () => {
    expect(deliveredToOf(read('Delivered-To: Rosa@example.org\nFrom: a@example.net\n\n'))).toBe('rosa@example.org');
  });

  test('is not believed from below them', () => {
    expect(deliveredToOf(read('From: a@example.net\nDelivered-To: x@example.net\n\n'))).toBeUndefined();
  });
});
