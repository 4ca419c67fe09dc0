import { describe, expect, test } from 'vitest';
import { leftInMail, leftUnfired, mailPaths } from './guard/mails.ts';

/**
 * Every mail in `tests/mail/LEVEL/` has that level and fires exactly the signals its X-Expect-Signals names, so a mail
 * made for one signal is a test that all others stay quiet.
 */
describe.each(mailPaths)('%s', (path) => {
  test('has its folder’s level and fires exactly its signals', async () => {
    expect(await leftInMail(path)).toEqual([]);
  });
});

test('every signal is fired by a mail', () => {
  expect(leftUnfired()).toEqual([]);
});
