import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { filesBelow } from '../../src/mail/maildir.ts';
import buildExtension from '../e2e/build.ts';
import { measureCommand } from './command.ts';
import { measureCore } from './core.ts';
import { growthPerTenfold, measureGrowth } from './growth.ts';
import { drawGrowth } from './growthPicture.ts';
import { measureTabs } from './inTabs.ts';
import { measureSizes } from './sizes.ts';
import { drawTable, type Row, row } from './table.ts';

/**
 * `npm run bench [-- --only core|growth|command|sizes|tabs] [DIR]`: one table of what everything costs. Times wobble
 * with the machine; where something is held to a ratio, both sides are from this run, in turn. DIR is a folder of mails
 * to measure with; the project's own test mails otherwise. Curves of growth are drawn into docs/growth.svg.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const folder = positionals[0] ?? join(root, 'tests/mail');

const mails: Buffer[] = [];
for await (const path of filesBelow(folder)) mails.push(readFileSync(path));

async function growth(): Promise<Row[]> {
  const curves = await measureGrowth();
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs/growth.svg'), drawGrowth(curves));
  return curves.map((curve) =>
    row(`${curve.name}: ten times the ${curve.unit} take`, `${growthPerTenfold(curve).toFixed(1)}×`, '≤ 12×'),
  );
}

const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  core: () => measureCore(mails),
  growth,
  command: () => measureCommand(folder, mails),
  sizes: measureSizes,
  tabs: async () => {
    await buildExtension();
    return measureTabs();
  },
};

const { only } = values;
if (only !== undefined && !(only in parts)) {
  console.error(`There is no part "${only}": ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
const bytes = mails.reduce((sum, mail) => sum + mail.length, 0);
const rows = [row('mails', `${mails.length}, ${(bytes / 1e6).toFixed(1)} MB`)];
for (const [name, measure] of Object.entries(parts)) {
  if (only === undefined || only === name) rows.push(...(await measure()));
}
process.stdout.write(`${drawTable(rows)}\n`);
