import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../../src/mail/maildir.ts';

/**
 * `npm run bench:memory [-- DIR]`: peak memory of `check` and of `check --timeline` on an mbox of 100 MB and
 * of 1 GB. Takes some minutes.
 */

const root = new URL('../../', import.meta.url).pathname;
const folder = process.argv[2] ?? join(root, 'tests/mail');

const mails: Buffer[] = [];
for await (const path of filesBelow(folder)) mails.push(readFileSync(path));

async function writeMbox(path: string, size: number): Promise<number> {
  const out = createWriteStream(path);
  let written = 0;
  let count = 0;
  while (written < size) {
    const mail = mails[count++ % mails.length] ?? Buffer.alloc(0);
    const entry = Buffer.concat([
      Buffer.from('From rosa@example.org Thu Jan  8 10:14:09 2026\n'),
      mail,
      Buffer.from('\n\n'),
    ]);
    written += entry.length;
    if (!out.write(entry)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return count;
}

/** Peak resident memory (bytes) of a process while it runs, as the kernel keeps it. */
async function peakOf(mbox: string, options: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'src/cli/check.ts'), '--json', '--exit-zero', ...options, mbox], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  let peak = 0;
  const timer = setInterval(() => {
    const status = (() => {
      try {
        return readFileSync(`/proc/${child.pid}/status`, 'utf8');
      } catch {
        return '';
      }
    })();
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
  }, 200);
  await once(child, 'exit');
  clearInterval(timer);
  return peak;
}

const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const commands = [[], ['--timeline']];
  const peaks = commands.map((): number[] => []);
  for (const size of [100e6, 1000e6]) {
    const mbox = join(scratch, 'large.mbox');
    const count = await writeMbox(mbox, size);
    for (const [place, options] of commands.entries()) {
      const start = performance.now();
      const peak = await peakOf(mbox, options);
      const seconds = (performance.now() - start) / 1000;
      peaks[place]?.push(peak);
      process.stdout.write(
        `${['check', ...options].join(' ')}, ${size / 1e6} MB, ${count} mails: peak ${(peak / 1e6).toFixed(0)} MB, ${(count / seconds).toFixed(0)} mails a second\n`,
      );
    }
  }
  for (const [place, options] of commands.entries()) {
    const [small = 1, large = 0] = peaks[place] ?? [];
    process.stdout.write(`${['check', ...options].join(' ')}: ratio of the peaks ${(large / small).toFixed(2)}×\n`);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
