import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { classify } from '../classifier/classify.ts';
import { type Level, levels } from '../classifier/verdict.ts';
import { filesBelow } from '../mail/maildir.ts';
import { readMail } from '../mail/readMail.ts';
import { asThePersonSees, fromWhereThePersonStands } from './paths.ts';
import { reasonOf } from './reason.ts';

/** `evaluate DIR`: reads DIR/<level>[+<level>]/**, prints expected × found, the misses by name, and time per mail. */

type Found = Level | 'unreadable';

interface Row {
  readonly expected: string;
  readonly counts: Map<Found, number>;
}

function acceptedLevels(folder: string): Level[] {
  const names = folder.split('+');
  const accepted = levels.filter((level) => names.includes(level));
  if (accepted.length !== names.length) throw new Error(`${folder}: not a level; levels are ${levels.join(', ')}`);
  return accepted;
}

function table(rows: readonly Row[]): string {
  const columns: readonly Found[] = [...levels, 'unreadable'];
  const width = Math.max(...rows.map(({ expected }) => expected.length), 'expected'.length) + 2;
  const cell = (text: string) => text.padStart(12);
  const head = 'expected'.padEnd(width) + columns.map(cell).join('');
  const lines = rows.map(
    ({ expected, counts }) =>
      expected.padEnd(width) + columns.map((found) => cell(String(counts.get(found) ?? 0))).join(''),
  );
  return [head, ...lines].join('\n');
}

async function evaluate(directory: string): Promise<{ lines: string[]; misses: number }> {
  const rows: Row[] = [];
  const misses: string[] = [];
  let mails = 0;
  let milliseconds = 0;
  const folders = (await readdir(directory, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of folders.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const accepted = acceptedLevels(name);
    const counts = new Map<Found, number>();
    for await (const path of filesBelow(join(directory, name))) {
      const bytes = await readFile(path);
      const start = performance.now();
      const found: Found = await readMail(bytes).then(
        (message) => classify(message).level,
        (error: unknown) => {
          complain(`${asThePersonSees(path)}: ${reasonOf(error)}`);
          return 'unreadable' as const;
        },
      );
      milliseconds += performance.now() - start;
      mails++;
      counts.set(found, (counts.get(found) ?? 0) + 1);
      if (found === 'unreadable' || !accepted.includes(found))
        misses.push(`${asThePersonSees(path)}: expected ${name}, found ${found}`);
    }
    rows.push({ expected: name, counts });
  }
  const time =
    mails === 0 ? 'no mails' : `${mails} mails, ${(milliseconds / mails).toFixed(2)} ms a mail (read and judged)`;
  return {
    lines: [table(rows), '', ...misses, ...(misses.length > 0 ? [''] : []), `${misses.length} misses; ${time}`],
    misses: misses.length,
  };
}

function complain(problem: string): void {
  process.stderr.write(`evaluate: ${problem}\n`);
}

const [directory] = process.argv.slice(2);
try {
  if (directory === undefined) throw new Error('name a folder that holds one folder per level');
  const { lines, misses } = await evaluate(fromWhereThePersonStands(directory));
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = misses > 0 ? 1 : 0;
} catch (error) {
  complain(reasonOf(error));
  process.exitCode = 2;
}
