import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { levels } from '../../src/classifier/verdict.ts';
import { withTool } from '../tools.ts';

/** An mbox that GNU parallel spreads over processes gives the answers of one process, and a lost worker is not silent. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = [process.execPath, `${root}src/cli/check.ts`, '--json', '--exit-zero', '-'];
const fromLine = /^From /gm;

const mails = levels.flatMap((level) =>
  readdirSync(`${root}tests/mail/${level}`).map((file) => readFileSync(`${root}tests/mail/${level}/${file}`, 'latin1')),
);
const mbox = Buffer.from(
  [...mails, ...mails]
    .map((raw) => raw.replaceAll('\r\n', '\n').replace(fromLine, '>From '))
    .map((raw) => `From sender@example.net Mon Jan  5 10:00:00 2026\n${raw}\n\n`)
    .join(''),
  'latin1',
);

/** `index` counts anew in every part. */
const verdicts = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => ({ ...(JSON.parse(line) as object), index: null }));

function run(program: string, given: readonly string[]) {
  return spawnSync(program, given, { input: mbox, encoding: 'utf8', maxBuffer: 100_000_000 });
}

const spread = [
  '--will-cite',
  '--pipe',
  '--recend',
  '\\n\\n',
  '--recstart',
  'From ',
  '--block',
  '100k',
  '--keep-order',
];

withTool('parallel', 'many processes', () => {
  test('give the answers of one, in the same order', () => {
    const [program = '', ...given] = command;
    const one = verdicts(run(program, given).stdout);
    expect(one).toHaveLength(2 * mails.length);
    const { status, stdout } = run('parallel', [...spread, ...command]);
    expect(status).toBe(0);
    expect(verdicts(stdout)).toEqual(one);
  });

  test('of which one is killed end with an error, and the others go on', () => {
    // The third part's process kills itself before it has read anything.
    const script = `[ {#} = 3 ] && kill -9 $$; exec ${command.join(' ')}`;
    const { status, stdout } = run('parallel', [...spread, script]);
    expect(status).toBe(1);
    const found = verdicts(stdout).length;
    expect(found).toBeLessThan(2 * mails.length);
    expect(found).toBeGreaterThan(mails.length);
  });
});
