import { describe, expect, test } from 'vitest';
import type { Message } from '../../../src/classifier/message.ts';
import { decodeWords } from '../../../src/classifier/sender/encodedWords.ts';
import { parseHeaderFields, withHeaders } from '../../../src/classifier/sender/headerFields.ts';

/** Headers asked for afterwards are only believed when they can be those of the mail that is shown. */
const message: Message = {
  from: [{ displayName: 'Instagram', address: 'security@mail.instagram.com' }],
  subject: 'Reset your password 🔑',
  text: '',
  links: [],
  images: [],
  notChecked: [],
};
const from = 'From: Instagram <security@mail.instagram.com>';
const isBelieved = (headers: string, shown: Message = message) => withHeaders(shown, headers).authResults !== undefined;

describe('headers of the mail that is shown', () => {
  test.each([
    [`${from}\r\nSubject: Reset your password =?utf-8?B?8J+UkQ==?=`],
    [`${from}\nSubject: Re: Reset your\n password\n =?UTF-8?Q?_=F0=9F=94=91?=`],
    [`${from}\nSubject: =?utf-8?q?Reset_your_pass?= =?utf-8?q?word_?=\n =?utf-8*en?b?8J+UkQ==?=`],
    [`${from}\nSubject:`],
    [from],
    [`${from}\nSubject: =?x-unknown?B?8J+UkQ==?=`],
    [`${from}\nSubject: =?utf-8?B?8J8=?=`],
    ['From: SECURITY@mail.instagram.com'],
    ['From: Instagram <security@mail.instagram.com> (no answers)'],
    ['From: Instagram < security@mail.instagram.com >'],
    ['From: "a@bank.example" <security@mail.instagram.com>'],
  ])('%j', (headers) => {
    expect(isBelieved(headers)).toBe(true);
  });

  test('of one whose heading is not shown', () => {
    const { subject: _, ...shown } = message;
    expect(isBelieved(`${from}\nSubject: Something`, shown)).toBe(true);
  });
});

describe('headers of another mail change nothing', () => {
  test.each([
    ['From: Tom <tom@example.com>\nSubject: Reset your password 🔑'],
    ['From: "security@mail.instagram.com" <a@bank.example>'],
    ['From: <security@mail.instagram.com> <a@bank.example>'],
    ['From: security@mail.instagram.com.bank.example'],
    ['From: a@bank.example\nReply-To: security@mail.instagram.com'],
    [`${from}\nSubject: New login to Instagram`],
    [`${from}\nSubject: =?utf-8?Q?New_login?=`],
    ['Subject: Reset your password 🔑'],
    [''],
  ])('%j', (headers) => {
    expect(withHeaders(message, headers)).toBe(message);
  });
});

describe('encoded words', () => {
  test.each([
    ['plain', 'plain'],
    ['=?iso-8859-1?Q?caf=E9?= au lait', 'café au lait'],
    ['=?utf-8?B?4pyT?= =?utf-8?B?4pyT?=', '✓✓'],
    ['=?utf-8?B?4pyT?=  =?utf-8?B?4pyT?=', '✓✓'],
    ['=?utf-8?x?abc?=', '=?utf-8?x?abc?='],
  ])('%s', (value, expected) => {
    expect(decodeWords(value)).toBe(expected);
  });
});

describe('raw headers', () => {
  test.each([
    [
      'names in lower case, values trimmed',
      'From:  a@x.example \nSUBJECT:b',
      [
        ['from', 'a@x.example'],
        ['subject', 'b'],
      ],
    ],
    [
      'folded lines are joined',
      'Subject: a\r\n  b\r\n\tc\r\nTo: d',
      [
        ['subject', 'a b c'],
        ['to', 'd'],
      ],
    ],
    ['an empty line ends them', 'To: a\r\n\r\nFrom: b', [['to', 'a']]],
    ['empty lines in front are passed over', '\r\n\nTo: a\n\nFrom: b', [['to', 'a']]],
    ['a value may hold colons', 'To: a: b', [['to', 'a: b']]],
    [
      'a value may be empty',
      'To:\nCc: a',
      [
        ['to', ''],
        ['cc', 'a'],
      ],
    ],
    ['lines that are no field are passed over', 'From here\n: a\nTo: b', [['to', 'b']]],
    ['so is a folded line that continues nothing', ' a: b\nTo: c', [['to', 'c']]],
    ['nothing', '', []],
  ])('%s', (_, raw, fields) => {
    expect(parseHeaderFields(raw).map(({ name, value }) => [name, value])).toEqual(fields);
  });
});

test('the list a mail came through is taken over', () => {
  expect(withHeaders(message, `${from}\nList-Id: <staff.example>`).listId).toBe('<staff.example>');
  expect(withHeaders(message, from)).not.toHaveProperty('listId');
});

test('a mail whose sender is not shown takes over nothing', () => {
  const { from: _, ...hidden } = message;
  expect(withHeaders(hidden, from)).toBe(hidden);
});
