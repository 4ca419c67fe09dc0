import { describe, expect, test } from 'vitest';
import { partsOf, textParts } from '../../../src/classifier/text/quote.ts';

/** Which words are the sender's own and which are somebody else's mail. */

const header = (...lines: string[]) => lines.join('\n');
const outlook = header('From: Rosa <rosa@shop.example>', 'Sent: Monday', 'To: Tom', 'Subject: Hello');

describe('quoted lines', () => {
  test('lose their marks and lie apart', () => {
    expect(textParts('Hello\n> one\n>> two\n > three\nBye > now')).toMatchObject({
      own: 'Hello\nBye > now',
      quoted: 'one\ntwo\nthree',
      isForward: false,
      forwardedFrom: undefined,
    });
  });

  test('nothing is nothing', () => {
    expect(textParts('')).toMatchObject({ own: '', quoted: '', isForward: false });
  });

  test('what nobody sees is no part, and does not hide a mark', () => {
    expect(textParts('He\u200bllo\n\u200b> one')).toMatchObject({ own: 'Hello', quoted: 'one' });
  });
});

describe('places', () => {
  //            0      6     12     18      26
  const text = 'Hello\n> one\nplain\n> three\nplain\n> five\n> six';
  const { isQuoted } = textParts(text);

  test.each([
    [0, false],
    [5, false],
    [6, true],
    [11, true],
    [12, false],
    [17, false],
    [18, true],
    [25, true],
    [26, false],
    [31, false],
    [32, true],
    [38, true],
    [39, true],
    [44, true],
    [45, false],
  ])('%i: %s', (place, expected) => {
    expect(isQuoted(place)).toBe(expected);
  });

  test('are those of the text as it is, with what nobody sees in it', () => {
    const parts = textParts('He\u200b\u200bllo\n> one\nplain');
    expect([7, 8, 13, 14].map(parts.isQuoted)).toEqual([false, true, true, false]);
  });

  test('from the beginning of a forwarded mail on all are quoted', () => {
    const parts = textParts(`Hello\n${outlook}\n\nText`);
    expect([0, 5, 6, 40, 5000].map(parts.isQuoted)).toEqual([false, false, true, true, true]);
  });

  test('without a quotation none is', () => {
    expect(textParts('Hello').isQuoted(2)).toBe(false);
  });
});

describe('a forwarded mail', () => {
  test.each([
    ['below dashes', '---------- Forwarded message ---------\nFrom: Rosa <rosa@shop.example>\n\nHello'],
    ['below dashes and blank lines', '-----Ursprüngliche Nachricht-----\n\n  \nFrom: Rosa <rosa@shop.example>\nHello'],
    ['in Apple’s words', 'Begin forwarded message:\n\nFrom: Rosa <rosa@shop.example>'],
    ['below dashes between blanks', '  --- Forwarded --- \nFrom: Rosa <rosa@shop.example>'],
    ['in Apple’s words between blanks', '  Begin forwarded message: \n\nFrom: Rosa <rosa@shop.example>'],
    ['with its headers behind a tab', '--- Forwarded ---\n\tFrom: Rosa <rosa@shop.example>'],
    ['with its headers set in', '--- Forwarded ---\n   From: Rosa <rosa@shop.example>'],
    ['with stars around the name of its header', '--- Forwarded ---\n*From:* Rosa <rosa@shop.example>'],
    ['with a wide colon', '--- Forwarded ---\nFrom：Rosa <rosa@shop.example>'],
  ])('%s', (_, text) => {
    const parts = textParts(`See below\n${text}`);
    expect(parts.isForward).toBe(true);
    expect(parts.own).toBe('See below');
    expect(parts.forwardedFrom).toMatch(/^\*?From:?\*?：? ?Rosa <rosa@shop\.example>$/);
  });

  test('in Outlook’s bare block of headers', () => {
    const setIn = ['  ', '\t'].map((blank) =>
      header(`${blank}From: Rosa <rosa@shop.example>`, 'Sent: Monday', 'To: Tom'),
    );
    for (const block of [outlook, ...setIn]) {
      const parts = textParts(`See below\n${block}\n\nText`);
      expect(parts).toMatchObject({ own: 'See below', isForward: true });
      expect(parts.forwardedFrom).toBe('From: Rosa <rosa@shop.example>');
    }
  });

  test('keeps its words apart, and what is blank above it is the sender’s', () => {
    const parts = textParts(`See below\n\n${outlook}\n\nTwo words`);
    expect(parts.own).toBe('See below\n');
    expect(parts.quoted).toBe(`${outlook}\n\nTwo words`);
  });

  test('may have a blank before its colon, stars or not', () => {
    const text = '--- Forwarded ---\n*From* : Rosa <rosa@shop.example>';
    expect(textParts(text).forwardedFrom).toBe('*From* : Rosa <rosa@shop.example>');
  });

  test('its sender is the first line with an address', () => {
    const text = '--- Forwarded ---\nSubject: Hello\nFrom: Rosa <rosa@shop.example>\nTo: tom@shop.example';
    expect(textParts(text).forwardedFrom).toBe('From: Rosa <rosa@shop.example>');
    expect(textParts('--- Forwarded ---\nSubject: Hello').forwardedFrom).toBeUndefined();
  });

  test('ends its headers at the first line that is none', () => {
    const text = '--- Forwarded ---\nSubject: Hello\n\nWrite to: tom@shop.example';
    expect(textParts(text)).toMatchObject({ isForward: true, forwardedFrom: undefined });
  });

  test.each([
    ['dashes without headers', '---------- Forwarded message ---------\nHello there, this is no header'],
    ['dashes at the end', 'Hello\n---------- Forwarded message ---------'],
    ['dashes around nothing', '--------------------\nFrom: Rosa <rosa@shop.example>'],
    ['dashes behind other words', 'The plan --- second part ---\nPrice: 5'],
    ['dashes before other words', '--- second part --- of the plan\nPrice: 5'],
    ['Apple’s words behind others', 'I begin forwarded message:\nPrice: 5'],
    ['Apple’s words before others', 'Begin forwarded message: see\nPrice: 5'],
    ['a list with colons', header('1. Write to rosa@shop.example: now', '2. Sent: Monday', '3. To: Tom')],
    ['two header lines', header('From: Rosa <rosa@shop.example>', 'Sent: Monday', 'and so on')],
    [
      'three without an address in the first',
      header('Note: one', 'From: Rosa <rosa@shop.example>', 'Sent: Monday', 'and'),
    ],
    ['one header line', 'From: Rosa <rosa@shop.example>'],
    ['headers with a blank line between', header('From: Rosa <rosa@shop.example>', '', 'Sent: Monday', 'To: Tom')],
    ['ordinary words', 'Hello Rosa,\nhow are you?'],
  ])('%s: none', (_, text) => {
    expect(textParts(text)).toMatchObject({ isForward: false, forwardedFrom: undefined, own: text });
  });
});

test('the parts of a message are worked out once', () => {
  const message = { text: 'Hello', links: [], images: [], notChecked: [] };
  expect(partsOf(message)).toBe(partsOf(message));
});
