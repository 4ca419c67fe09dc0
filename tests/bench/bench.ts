import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { classify } from '../../src/classifier/classify.ts';
import { answerLink } from '../../src/classifier/links/link.ts';
import type { Message } from '../../src/classifier/message.ts';
import { filesBelow } from '../../src/mail/maildir.ts';
import { readMail } from '../../src/mail/readMail.ts';

/**
 * `npm run bench [-- DIR]`: one table. Absolute times wobble with the machine; the ratios are taken within one run.
 * DIR is a folder of mails to measure with; the project's own test mails otherwise.
 */

const root = new URL('../../', import.meta.url).pathname;
const folder = process.argv[2] ?? join(root, 'tests/mail');
const rounds = 5;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function medianOf(run: () => unknown, times = rounds): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round <= times; round++) values.push(await time(run));
  // The first round warms up.
  return median(values.slice(1));
}

/** Two runs in turn, A B A B …, so that a drifting machine hurts both alike. */
async function ratioOf(a: () => unknown, b: () => unknown): Promise<{ a: number; b: number; ratio: number }> {
  const pairs: [number, number][] = [];
  for (let round = 0; round <= rounds; round++) pairs.push([await time(a), await time(b)]);
  const counted = pairs.slice(1);
  return {
    a: median(counted.map(([first]) => first)),
    b: median(counted.map(([, second]) => second)),
    ratio: median(counted.map(([first, second]) => first / second)),
  };
}

const rows: [string, string][] = [];
const row = (what: string, figure: string) => rows.push([what, figure]);
const ms = (value: number) => `${value.toFixed(value < 1 ? 3 : 1)} ms`;

const mails: Buffer[] = [];
for await (const path of filesBelow(folder)) mails.push(readFileSync(path));
const bytes = mails.reduce((sum, mail) => sum + mail.length, 0);
row('mails', `${mails.length}, ${(bytes / 1e6).toFixed(1)} MB`);

const messages: Message[] = [];
for (const mail of mails) messages.push(await readMail(mail));

row('classify, per mail', ms((await medianOf(() => messages.map((message) => classify(message)))) / messages.length));
const links = messages.flatMap((message) => message.links);
row('answer a link, per link', ms((await medianOf(() => links.map(answerLink))) / Math.max(1, links.length)));

const whole = await ratioOf(
  async () => {
    for (const mail of mails) classify(await readMail(mail));
  },
  async () => {
    for (const mail of mails) await simpleParser(mail);
  },
);
row('read and judge, per mail', ms(whole.a / mails.length));
row('mailparser’s simpleParser alone (its defaults), per mail', ms(whole.b / mails.length));
row('ratio of the two', `${whole.ratio.toFixed(2)}×`);

const run = (script: string, ...values: string[]) =>
  spawnSync(process.execPath, [join(root, script), ...values], { maxBuffer: 1 << 30 });
const processes = await ratioOf(
  () => run('src/cli/check.ts', '--json', folder),
  () => run('tests/bench/parseAlone.ts', folder),
);
row('the same as whole processes (check --json), per mail', ms(processes.a / mails.length));
row('ratio of the two processes', `${processes.ratio.toFixed(2)}×`);

function withLinks(count: number): Message {
  const href = (index: number) => `https://www.instagram.com/p/${index}/?x=${index}`;
  return {
    from: [{ displayName: 'Instagram', address: 'security@mail.instagram.com' }],
    subject: 'Reset your password',
    text: 'Reset your password\n'.repeat(count),
    links: Array.from({ length: count }, (_, at) => ({ element: 'a', href: href(at), text: 'a', at })),
    images: [],
    notChecked: [],
  };
}
const growth: number[] = [];
for (const count of [100, 1000, 10_000]) growth.push(await medianOf(() => classify(withLinks(count)), 3));
row('classify with 100 / 1,000 / 10,000 links', growth.map(ms).join(' / '));
row(
  'growth per tenfold',
  growth
    .slice(1)
    .map((value, index) => `${(value / (growth[index] ?? 1)).toFixed(1)}×`)
    .join(', '),
);

const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const mbox = join(scratch, 'many.mbox');
  const separator = Buffer.from('From rosa@example.org Thu Jan  8 10:14:09 2026\n');
  const copies = Math.ceil(30_000 / mails.length);
  const entry = mails.map((mail) => Buffer.concat([separator, mail, Buffer.from('\n\n')]));
  writeFileSync(mbox, Buffer.concat(Array.from({ length: copies }, () => entry).flat()));
  const check = (jobs: number) => () => run('src/cli/check.ts', '--json', '--exit-zero', '--jobs', String(jobs), mbox);
  const times: [number, number][] = [];
  for (let round = 0; round < 3; round++) times.push([await time(check(1)), await time(check(2))]);
  row(`check on an mbox of ${copies * mails.length} mails, 1 job`, ms(median(times.map(([one]) => one))));
  row('faster with --jobs 2', `${median(times.map(([one, two]) => one / two)).toFixed(2)}×`);
} finally {
  rmSync(scratch, { recursive: true });
}

const width = Math.max(...rows.map(([what]) => what.length)) + 2;
process.stdout.write(`${rows.map(([what, figure]) => what.padEnd(width) + figure).join('\n')}\n`);
