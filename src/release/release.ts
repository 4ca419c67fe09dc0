import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sectionOf } from './changelog.ts';
import { checksumsOf, indexPage, names } from './contents.ts';
import { buildPackages } from './packages.ts';
import { drawPictures } from './pictures.ts';
import { rebuild } from './rebuild.ts';
import { normalised, onlyShipped, readSbom } from './sbom.ts';
import { sourceZip } from './sourcePackage.ts';
import { flaws, readState, refusals } from './state.ts';
import { stores } from './storeLimits.ts';
import { fieldsFor, misfits, readSources, storePage } from './storeTexts.ts';

/** `npm run release`: everything that goes to the stores, in one folder, or a reason why not. */

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

const help = `Makes what goes to the stores, in .release/ (start with its INDEX.md). Nothing is uploaded.

  npm run release
  npm run release -- --dry-run    also with uncommitted files or a version that is out; no pictures, and the
                                  package is rebuilt from its source with the packages installed here`;

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Fills the folder. @throws Error when anything is not as it should be */
async function make(folder: string, version: string, isDry: boolean): Promise<void> {
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };

  const builds = join(folder, 'builds');
  const { zips, shipped } = await buildPackages(root, builds, version);
  for (const store of stores) write(names.package(version, store), zips[store]);
  print(`built and linted: ${stores.map((store) => `${store} ${zips[store].length} bytes`).join(', ')}`);

  const sources = await sourceZip(root);
  const again = await rebuild(sources, isDry ? join(root, 'node_modules') : undefined);
  if (Buffer.compare(zips.firefox, again) !== 0) throw new Error('the source package builds other bytes than these');
  write(names.sources(version), sources);
  print('the source package builds the same bytes');

  const sbom = normalised(readSbom(root));
  write(names.fullSbom, `${JSON.stringify(sbom, undefined, 2)}\n`);
  write(names.shippedSbom, `${JSON.stringify(onlyShipped(sbom, shipped), undefined, 2)}\n`);

  const texts = readSources(root);
  for (const store of stores) write(`${store}/fields.md`, storePage(store, fieldsFor(store, texts)));
  write(names.notes, `${sectionOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version) ?? ''}\n`);

  if (!isDry) await drawPictures(root, join(builds, 'chrome-mv3'), join(folder, 'pictures'));
  rmSync(builds, { recursive: true });
  write(names.index, indexPage(version, !isDry));
  write(names.checksums, await checksumsOf(folder));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    print(help);
    return;
  }
  const isDry = values['dry-run'];
  const state = readState(root);
  const texts = readSources(root);
  const reasons = [
    ...(isDry ? flaws(state) : refusals(state)),
    ...stores.flatMap((store) => misfits(store, fieldsFor(store, texts))),
  ];
  if (reasons.length > 0) throw new Error(`not released:\n${reasons.map((reason) => `- ${reason}`).join('\n')}`);
  const folder = join(root, '.release');
  // It takes its place when it is whole: an error leaves what was there.
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  try {
    await make(partial, state.version, isDry);
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  print(`${isDry ? 'a dry run of ' : ''}${state.version}: .release/${names.index} says what goes where`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
