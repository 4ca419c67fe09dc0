import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tracesIn } from './traces.ts';
import { root } from './world.ts';

/** Whoever looks for traces of mails finds them. */

const mails = [readFileSync(`${root}/tests/mail/actInApp/reset-2026-01.eml`)];
const address = 'security@mail.instagram.com';

test.each([
  ['as it is', `x ${address.toUpperCase()} y`],
  ['in base64, in the middle of something', Buffer.from(`from ${address}, hello`).toString('base64')],
  ['in hexadecimal digits', Buffer.from(address).toString('hex')],
  ['as a digest without a salt', createHash('sha256').update(address).digest('base64')],
  ['in an address', encodeURIComponent(address)],
  ['defanged', address.replaceAll('.', '[.]')],
  ['the other way round', Array.from(address).toReversed().join('')],
])('an address %s is found', async (_, text) => {
  expect(await tracesIn(text, mails)).toContain(address);
});

test('an entry of the history holds none', async () => {
  const entry = { id: 'QUJDREVGR0hJSktMTU5PUA==', lure: 'passwordReset', time: 1_764_252_000_000, checked: true };
  expect(await tracesIn(JSON.stringify(entry), mails)).toEqual([]);
});
