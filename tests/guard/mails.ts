import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/classifier/analysis.ts';
import { classify } from '../../src/classifier/classify.ts';
import { emptyContext } from '../../src/classifier/context.ts';
import { decidedBy } from '../../src/classifier/decide.ts';
import type { Message } from '../../src/classifier/message.ts';
import { signals } from '../../src/classifier/signals/index.ts';
import { levels } from '../../src/classifier/verdict.ts';
import { mark } from '../../src/cli/scaffold/mark.ts';
import { readMail } from '../../src/mail/readMail.ts';
import { filesBelow, root } from './root.ts';

/** What the mails in `tests/mail/LEVEL/` promise, and whether they keep it. */

/** Paths of all of them. */
export const mailPaths = levels.flatMap((level) => filesBelow(`tests/mail/${level}`, '.eml'));

/**
 * Only webmail pages hide a sender's address (`tests/classifier/decide.test.ts`), and only a policy lets these fire
 * (`tests/classifier/sender/trust.test.ts`).
 */
const firedElsewhere = ['fromHidden', 'linkBlocked', 'linkTrusted', 'senderTrusted', 'namesOwnAccount'];

export function expectedSignals(raw: Buffer): string[] | undefined {
  const value = /^X-Expect-Signals: ?(.*?)\r?$/m.exec(raw.toString('latin1'))?.[1];
  return value?.split(' ').filter((name) => name !== '');
}

const listed = (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(' '));

export const firedBy = (message: Message) =>
  [...new Set(classify(message).evidence.map(({ signal }) => signal))].toSorted();

/** Signals decide nothing, so a wrong level is looked for elsewhere: in the row that fits, or in what it goes by. */
function whyLevel(message: Message): string {
  const mail = analyse(message, emptyContext);
  const claims = mail.claims.map(({ cue, strength, seen }) => `${strength} ${cue} “${seen}”`);
  return `by the row “${decidedBy(mail)}” of src/classifier/decide.ts (claims: ${claims.join('; ') || 'none'})`;
}

/** How a mail's level and signals differ from its folder and its X-Expect-Signals; nothing of one still to be filled. */
export async function leftInMail(path: string): Promise<string[]> {
  const raw = readFileSync(join(root, path));
  if (raw.includes(mark)) return [];
  const level = path.split('/').at(-2);
  const expected = expectedSignals(raw);
  const message = await readMail(raw);
  const verdict = classify(message);
  const fired = firedBy(message);
  if (expected === undefined) return [`${path}: add X-Expect-Signals; it fires ${listed(fired)}`];
  const silent = expected.filter((name) => !fired.includes(name));
  // Signals of a wrong verdict are not to be written down.
  const ifRight = verdict.level === level ? ' (npm run expect)' : '';
  const unexpected = fired.filter((name) => !expected.includes(name));
  return [
    verdict.level === level ? [] : [`it is judged ${verdict.level} ${whyLevel(message)}; its folder says ${level}`],
    silent.map((name) => `${name} stays silent, which X-Expect-Signals names`),
    unexpected.map((name) => `${name} fires, which X-Expect-Signals does not name${ifRight}`),
  ]
    .flat()
    .map((what) => `${path}: ${what}`);
}

/** Signals that no mail fires. */
export function leftUnfired(): string[] {
  const fired = new Set([
    ...firedElsewhere,
    ...mailPaths.flatMap((path) => expectedSignals(readFileSync(join(root, path))) ?? []),
  ]);
  const silent = signals.map(({ id }) => id).filter((id) => !fired.has(id));
  return silent.map((id) => `${id}: no mail fires it; make one with: npm run new -- mail LEVEL NAME`);
}
