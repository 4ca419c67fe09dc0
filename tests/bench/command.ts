import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Row, row, times } from './table.ts';
import { median, pairOf, time } from './timing.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mbox = 30_000;

const run =
  (script: string, ...values: string[]) =>
  () =>
    spawnSync(process.execPath, [join(root, script), ...values], { maxBuffer: 1 << 30 });

/** Mails over and over as one mbox; how many there are. */
function writeMbox(path: string, mails: readonly Buffer[]): number {
  const separator = Buffer.from('From rosa@example.org Thu Jan  8 10:14:09 2026\n');
  const copies = Math.ceil(mbox / mails.length);
  const entry = mails.map((mail) => Buffer.concat([separator, mail, Buffer.from('\n\n')]));
  writeFileSync(path, Buffer.concat(Array.from({ length: copies }, () => entry).flat()));
  return copies * mails.length;
}

/** The command as whole processes, start and all. */
export async function measureCommand(folder: string, mails: readonly Buffer[]): Promise<Row[]> {
  const processes = await pairOf(run('src/cli/check.ts', '--json', folder), run('tests/bench/parseAlone.ts', folder));
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const path = join(scratch, 'many.mbox');
    const count = writeMbox(path, mails);
    const check = (jobs: number) => run('src/cli/check.ts', '--json', '--exit-zero', '--jobs', String(jobs), path);
    const rounds: [number, number][] = [];
    for (let round = 0; round < 3; round++) rounds.push([await time(check(1)), await time(check(2))]);
    const seconds = median(rounds.map(([one]) => one)) / 1000;
    return [
      row('check --json, against simpleParser alone, whole processes', times(processes.ratio), '≤ 1.6×'),
      row(`check on an mbox of ${count} mails, one job`, `${Math.round(count / seconds)} mails a second`),
      row('faster with --jobs 2', times(median(rounds.map(([one, two]) => one / two))), '≥ 1.5×'),
    ];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
