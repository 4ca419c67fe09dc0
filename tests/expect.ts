import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mark } from '../src/cli/scaffold/mark.ts';
import { readMail } from '../src/mail/readMail.ts';
import { expectedSignals, firedBy, mailPaths } from './guard/mails.ts';
import { root } from './guard/root.ts';

/**
 * `npm run expect`: writes into X-Expect-Signals of the mails in tests/mail what fires now. The diff is to be read: each
 * changed line is a mail that the change of a signal reached. Levels are never touched: they are the folders.
 */

const line = /^X-Expect-Signals:.*?(?=\r?$)/m;

for (const path of mailPaths) {
  const raw = readFileSync(join(root, path));
  const expected = expectedSignals(raw);
  if (expected === undefined || raw.includes(mark)) continue;
  const fired = firedBy(await readMail(raw));
  if (fired.join() === expected.toSorted().join()) continue;
  const now = raw.toString('latin1').replace(line, `X-Expect-Signals: ${fired.join(' ')}`);
  writeFileSync(join(root, path), now, 'latin1');
  process.stdout.write(`${path}: ${expected.join(' ') || 'none'} → ${fired.join(' ') || 'none'}\n`);
}
