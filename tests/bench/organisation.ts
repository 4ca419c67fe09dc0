import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { day, days, mailboxes, randomFrom, start, waveOf } from '../classifier/simulation.ts';
import { inMbox, ordinaryMail, resetMail } from '../cli/archive.ts';

/**
 * `npx node tests/bench/organisation.ts FILE`: the made-up organisation as one mbox, to run `check --timeline` on by hand:
 * 5,000 mailboxes, 30 days, one ordinary mail a day each, one wave of 150 people from the eighth day on, three lone resets.
 */

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('name the file to write');

const resets = [
  ...waveOf(randomFrom(8), 150, 7, 4),
  ...[2, 15.5, 24].map((at, index) => ({ time: start + at * day, recipient: `lone-${index}@example.org` })),
];

const out = createWriteStream(path);
async function write(mail: string): Promise<void> {
  if (!out.write(inMbox(mail))) await once(out, 'drain');
}

let count = 0;
for (let index = 0; index < days; index++) {
  for (let person = 0; person < mailboxes; person++) await write(ordinaryMail(count++));
  for (const reset of resets.filter(({ time }) => Math.floor((time - start) / day) === index))
    await write(resetMail(reset));
}
out.end();
await once(out, 'finish');
