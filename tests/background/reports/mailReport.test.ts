import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { judgeMail } from '../../../src/background/reports/mailReport.ts';
import { emptyContext } from '../../../src/classifier/context.ts';
import { readMail } from '../../../src/mail/readMail.ts';
import { createWords } from '../../../src/words.ts';

const words = createWords('en', english);
const report = async (raw: string | Uint8Array) =>
  judgeMail(await readMail(typeof raw === 'string' ? new TextEncoder().encode(raw) : raw), emptyContext, words);
const own = (name: string) => report(readFileSync(`tests/mail/${name}.eml`));

test('a forged mail is called forged, with what to do', async () => {
  const { level, reasons, steps } = await own('dangerous/reset-2026-01-forged');
  expect(level).toBe('dangerous');
  expect(reasons[0]).toMatch(/forged/);
  expect(steps).toContain(english.stepAlready.message);
});

test('destinations are named once each, without paths', async () => {
  const { links, linksLabel } = await own('dangerous/reset-2026-01-one-link-changed');
  const answers = links.map(({ answer }) => answer);
  expect(answers).toContain('Not Instagram: goes to account-reset.example');
  expect(new Set(links.map((link) => JSON.stringify(link))).size).toBe(links.length);
  expect(linksLabel).toContain(`(${links.length} places)`);
  expect(JSON.stringify(links)).not.toMatch(/https?:|\?/);
});

test('text without headers says that nobody knows the sender, on every level', async () => {
  const { level, notChecked } = await report('Hello Rosa, see you on Friday.');
  expect(level).toBe('unrelated');
  expect(notChecked).toBe("Not checked: the headers: there are none; the sender's address: it is not shown");
});
