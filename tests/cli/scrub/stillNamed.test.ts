import { expect, test } from 'vitest';
import { stillNamed } from '../../../src/cli/scrub/stillNamed.ts';
import { findNamed } from '../../../src/cli/scrub/whoIsNamed.ts';
import { readMail } from '../../../src/mail/readMail.ts';

/** The reader's name is looked for wherever somebody may have written it, also where a mail shows nothing of it. */
test.each(['<!-- ali -->', 'Ali: x', 'for A=\nli', 'X-To: mail-ali-7'])('%s', async (left) => {
  const mail = Buffer.from('From: news@shop.example\nTo: ali@zephyrworks.com\n\nHello');
  const message = await readMail(mail);
  const { stands } = findNamed(mail, message, false);
  const scrubbed = { ...message, to: [], text: '' };
  expect(stillNamed('Hello', scrubbed, stands)).toEqual([]);
  expect(stillNamed(left, scrubbed, stands)).toEqual(['ali']);
});
