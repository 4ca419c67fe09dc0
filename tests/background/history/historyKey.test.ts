import { expect, test } from 'vitest';
import { createKey, createSalt } from '../../../src/background/history/historyKey.ts';

const salt = Buffer.alloc(20, 0x0b).toString('base64');

test('is HMAC-SHA-256, cut to sixteen bytes (RFC 4231, test case 1)', async () => {
  const key = await createKey(salt, 'Hi There');
  expect(Buffer.from(key, 'base64').toString('hex')).toBe('b0344c61d8db38535ca8afceaf0bf12b');
});

test('is another for parts that are cut elsewhere', async () => {
  expect(await createKey(salt, 'ab', 'c')).not.toBe(await createKey(salt, 'a', 'bc'));
});

test('a salt has 32 bytes and is another every time', () => {
  expect(Buffer.from(createSalt(), 'base64')).toHaveLength(32);
  expect(createSalt()).not.toBe(createSalt());
});
