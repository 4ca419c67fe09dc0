import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';
import { candidates, findBrowser } from '../../src/demo/findBrowser.ts';
import buildExtension from '../e2e/build.ts';
import { type HostileMail, hostileAddress, hostileSite, plainHost } from '../e2e/hostileMails.ts';
import { root, startWorld, type World } from '../e2e/world.ts';
import {
  measureBanner,
  measureEvaluation,
  measureLongestTask,
  measureMessage,
  measureMutations,
  type Spread,
  spreadOf,
} from './pageFigures.ts';

/**
 * `npm run bench:page`: one table of what the extension costs in a mail tab, in the browsers of this machine. Absolute
 * times wobble with the machine; where a target is a difference or a ratio, both sides are from the same run.
 */

const warmRounds = 30;
const coldRounds = 8;

const filler = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor. '.repeat(8);
const mails: readonly HostileMail[] = [
  { name: 'small', body: ({ dangerous }) => dangerous },
  {
    name: 'large',
    body: ({ dangerous }) =>
      dangerous +
      Array.from(
        { length: 3000 },
        (_, index) => `<p>${filler}<a href="https://www.instagram.com/p/${index}/">Post ${index}</a></p>`,
      ).join(''),
  },
];

/** An extension whose content script does nothing, built by the same tool. */
async function buildEmpty(): Promise<string> {
  const folder = join(root, '.output', 'empty');
  const entrypoints = join(folder, 'entrypoints');
  mkdirSync(entrypoints, { recursive: true });
  writeFileSync(
    join(entrypoints, 'empty.content.ts'),
    `import { defineContentScript } from 'wxt/utils/define-content-script';
    export default defineContentScript({ matches: ['https://mail.google.com/*'], noScriptStartedPostMessage: true, main: () => undefined });`,
  );
  await build({
    root: folder,
    configFile: false,
    manifest: { name: 'Empty' },
    outDir: 'built',
    browser: 'chrome',
    manifestVersion: 3,
  });
  return join(folder, 'built', 'chrome-mv3');
}

const rows: string[][] = [];
const milliseconds = (value: number) => `${value.toFixed(1)} ms`;
const spread = ({ median, p95 }: Spread) => `median ${milliseconds(median)}, p95 ${milliseconds(p95)}`;
function row(what: string, measured: string, target: string): void {
  rows.push([what, measured, target]);
  console.log(`${what}: ${measured}${target && ` (target ${target})`}`);
}

async function measureAll(world: World): Promise<void> {
  const { name } = world;
  const warm = await measureBanner(world, hostileAddress('small'), warmRounds, false);
  row(`${name}: mail there → banner, warm`, spread(spreadOf(warm)), '≤ 150 ms median');
  const cold = await measureBanner(world, hostileAddress('small'), coldRounds, true);
  row(`${name}: the same, background stopped before`, spread(spreadOf(cold)), '≤ 600 ms median');
  if (name === 'chromium') {
    const page = await world.open('consistent/digest');
    const message = await measureMessage(page, warmRounds);
    row(`${name}: an empty message there and back`, spread(spreadOf(message)), '');
    await page.close();
    const longest = await measureLongestTask(world, 'large', 'mail.google.com');
    const own = await measureLongestTask(world, 'large', plainHost);
    row(
      `${name}: longest task, 3,000 links in 2 MB`,
      `${milliseconds(longest)}, ${milliseconds(own)} without us`,
      '≤ 50 ms',
    );
  }
  const changes = spreadOf(await measureMutations(world, 'small', 'mail.google.com', warmRounds)).median;
  const ownChanges = spreadOf(await measureMutations(world, 'small', plainHost, warmRounds)).median;
  row(
    `${name}: 1,000 changes elsewhere`,
    `${milliseconds(changes)}, ${milliseconds(ownChanges)} without us`,
    '≤ 5 ms more',
  );
}

async function measureScripts(world: World): Promise<void> {
  await world.browser().installExtension(await buildEmpty());
  const scripts = await measureEvaluation(world, 'small', 15);
  const ours = spreadOf(scripts.get('webmail.js') ?? []).median;
  const empty = spreadOf(scripts.get('empty.js') ?? []).median;
  row(
    'chromium: content script evaluated',
    `${milliseconds(ours)}, an empty one ${milliseconds(empty)}, ratio ${(ours / empty).toFixed(2)}`,
    '≤ 2×',
  );
}

await buildExtension();
for (const name of ['chromium', 'firefox'] as const) {
  const executable = findBrowser(name);
  if (!executable) {
    console.warn(`${name} is not installed: apt-get install -y ${candidates[name].debianPackage}`);
    continue;
  }
  const { world, close } = await startWorld(name, executable, { site: hostileSite(mails), hosts: [plainHost] });
  try {
    await measureAll(world);
    if (name === 'chromium') await measureScripts(world);
  } finally {
    await close();
  }
}
const widths = [0, 1, 2].map((column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
console.log(
  `\n${rows.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')}`,
);
