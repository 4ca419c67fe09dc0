import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { zip } from 'wxt';
import { kilobytes, type Row, row } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What people load: the zip, and in it the script that runs in every mail tab. */
export async function measureSizes(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const browser of ['chrome', 'firefox'] as const) {
    const files = await zip({ root, browser, manifestVersion: 3 });
    const path = files.find((file) => file.endsWith(`-${browser}.zip`)) ?? '';
    rows.push(row(`${browser}: zip`, kilobytes(readFileSync(path).length), '≤ 300 kB'));
  }
  const built = join(root, '.output/chrome-mv3');
  const script = readFileSync(join(built, 'content-scripts/webmail.js'));
  rows.push(
    row('script in a mail tab, gzip', kilobytes(gzipSync(script, { level: 9 }).length), '≤ 25 kB'),
    row('background, gzip', kilobytes(gzipSync(readFileSync(join(built, 'background.js')), { level: 9 }).length)),
    row('languages', String(readdirSync(join(built, '_locales')).length)),
  );
  return rows;
}
