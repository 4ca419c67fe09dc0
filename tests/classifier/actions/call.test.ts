import { describe, expect, test } from 'vitest';
import { callActions } from '../../../src/classifier/actions/call.ts';
import type { Message } from '../../../src/classifier/message.ts';

const mail = (text: string): Message => ({ text, links: [], images: [], notChecked: [] });
const number = (text: string) => callActions(mail(text)).map(({ goesTo }) => goesTo);

test('a number with a request to call leads outside Meta', () => {
  expect(callActions(mail('If this was not you, call us at +1 (800) 555-0100.'))).toEqual([
    {
      kind: 'call',
      goesTo: '+1 (800) 555-0100',
      text: '',
      where: 'body',
      leavesMeta: true,
      page: null,
      quoted: false,
    },
  ]);
});

describe('a telephone number has 8 to 15 digits and stands alone', () => {
  test.each([
    ['eight digits', '555-01000', ['555-01000']],
    ['fifteen digits', '123456789012345', ['123456789012345']],
    ['a second one behind one that is none', '555-0100,1-800-555-0100', ['1-800-555-0100']],
    ['the first of two', '1-800-555-0100, 1-800-555-0199', ['1-800-555-0100']],
    ['digits with something invisible between them', '1\u200b800\u200b5550100', ['18005550100']],
    ['brackets', '(800) 555 0100', ['(800) 555 0100']],
    ['seven digits', '555-0100', []],
    ['sixteen digits', '1234567890123456', []],
    ['the end of a code', 'A18005550100', []],
    ['no number at all', 'the desk', []],
  ])('%s', (_, text, found) => {
    expect(number(`Please call us at ${text}`)).toEqual(found);
  });
});

test('a number may be the first a mail says', () => {
  expect(number('1-800-555-0100: please call us at any time')).toEqual(['1-800-555-0100']);
});

test('a number without a request is no action', () => {
  expect(number('Our fax is +1 (800) 555-0100.')).toEqual([]);
});
