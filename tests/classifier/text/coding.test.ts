import { expect, test } from 'vitest';
import { base64Bytes, decodeBase64, decodePercent, textInJson, utf8 } from '../../../src/classifier/text/coding.ts';

test.each([
  ['a%20b', 'a b'],
  ['a+b&c', 'a+b&c'],
  ['%26%2B', '&+'],
  ['%C3%A9', 'é'],
  ['100%', '100%'],
  ['%zz', '%zz'],
  ['', ''],
])('%j is the text %j in percent signs', (text, decoded) => {
  expect(decodePercent(text)).toBe(decoded);
});

test.each([
  ['aGVsbG8=', 'hello'],
  ['aGVsbG8', 'hello'],
  ['Pz8/Pj4+', '???>>>'],
  ['Pz8_Pj4-', '???>>>'],
  ['w6k=', 'é'],
  ['a', ''],
  ['!', ''],
  ['', ''],
])('%j is %j in base64', (text, decoded) => {
  expect(decodeBase64(text)).toBe(decoded);
  expect([...base64Bytes(text)]).toEqual([...Buffer.from(decoded)]);
});

test('bytes that are no UTF-8 are shown so', () => {
  expect(utf8(Uint8Array.of(0x61, 0xff))).toBe('a\ufffd');
});

test.each([
  ['a key', '{"a":"x"}', ['a'], 'x'],
  ['a key in an object', '{"a":{"b":"x"}}', ['a', 'b'], 'x'],
  ['a key in an object that is text', '{"a":"{\\"b\\":\\"x\\"}"}', ['a', 'b'], 'x'],
  ['the text itself', '"x"', [], '"x"'],
  ['a key that is not there', '{"a":"x"}', ['b'], ''],
  ['a key that every object has', '{}', ['constructor'], ''],
  ['a number', '{"a":1}', ['a'], ''],
  ['null', 'null', ['a'], ''],
  ['null inside', '{"a":null}', ['a', 'b'], ''],
  ['what is no JSON', '{a}', ['a'], ''],
])('in JSON: %s', (_, json, keys, text) => {
  expect(textInJson(json, keys)).toBe(text);
});
