import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classify } from '../src/classifier/classify.ts';
import { signals } from '../src/classifier/signals/index.ts';
import { levels } from '../src/classifier/verdict.ts';
import { readMail } from '../src/mail/readMail.ts';

/**
 * Every mail in `tests/mail/LEVEL/` has that level and fires exactly the signals its X-Expect-Signals names, so a mail
 * made for one signal is a test that all others stay quiet.
 */
const folder = new URL('mail/', import.meta.url);

const mails = levels.flatMap((level) =>
  readdirSync(new URL(`${level}/`, folder))
    .filter((name) => name.endsWith('.eml'))
    .map((name) => ({ level, name, url: new URL(`${level}/${name}`, folder) })),
);

function expectedSignals(raw: string): string[] {
  const value = /^X-Expect-Signals: ?(.*)$/m.exec(raw)?.[1];
  if (value === undefined) throw new Error('The mail has no X-Expect-Signals header');
  return value.split(' ').filter((name) => name !== '');
}

describe.each(mails)('$level/$name', ({ level, url }) => {
  test('has its folder’s level and fires exactly its signals', async () => {
    const raw = readFileSync(url);
    const verdict = classify(await readMail(raw));
    const fired = [...new Set(verdict.evidence.map(({ signal }) => signal))].toSorted();
    expect({ level: verdict.level, fired }).toEqual({ level, fired: expectedSignals(raw.toString()).toSorted() });
  });
});

test('every signal is fired by a mail', () => {
  const fired = new Set(mails.flatMap(({ url }) => expectedSignals(readFileSync(url, 'utf8'))));
  const silent = signals.map(({ id }) => id).filter((id) => !fired.has(id) && !firedElsewhere.includes(id));
  expect(silent).toEqual([]);
});

/**
 * Only webmail pages hide a sender's address (`tests/classifier/decide.test.ts`), and only a policy lets these fire
 * (`tests/classifier/sender/trust.test.ts`).
 */
const firedElsewhere = ['fromHidden', 'linkBlocked', 'linkTrusted', 'senderTrusted', 'namesOwnAccount'];
