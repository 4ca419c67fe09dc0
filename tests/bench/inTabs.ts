import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';
import { candidates, findBrowser } from '../../src/demo/findBrowser.ts';
import { type HostileMail, hostileAddress, hostileSite, plainHost } from '../e2e/hostileMails.ts';
import { root, startWorld, type World } from '../e2e/world.ts';
import { measureHeap } from './heap.ts';
import {
  measureBanner,
  measureEvaluation,
  measureLongestTask,
  measureMessage,
  measureMutations,
  type Spread,
  spreadOf,
} from './pageFigures.ts';
import { milliseconds, type Row, row, times } from './table.ts';

/** What the extension costs in a mail tab, in the browsers of this machine. */

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

const spread = ({ median, p95 }: Spread) => `median ${milliseconds(median)}, p95 ${milliseconds(p95)}`;

async function measureBanners(world: World): Promise<Row[]> {
  const { name } = world;
  const warm = spreadOf(await measureBanner(world, hostileAddress('small'), warmRounds, false));
  const cold = spreadOf(await measureBanner(world, hostileAddress('small'), coldRounds, true));
  const changes = spreadOf(await measureMutations(world, 'small', 'mail.google.com', warmRounds)).median;
  const ownChanges = spreadOf(await measureMutations(world, 'small', plainHost, warmRounds)).median;
  return [
    row(`${name}: mail there → banner, warm`, spread(warm), '≤ 150 ms median'),
    row(`${name}: the same, background stopped before`, spread(cold), '≤ 600 ms median'),
    row(
      `${name}: 1,000 changes elsewhere`,
      `${milliseconds(changes)}, ${milliseconds(ownChanges)} without us`,
      '≤ 5 ms more',
    ),
  ];
}

/** What only Chromium tells. */
async function measureInside(world: World): Promise<Row[]> {
  const page = await world.open('consistent/digest');
  const message = spreadOf(await measureMessage(page, warmRounds));
  await page.close();
  const longest = await measureLongestTask(world, 'large', 'mail.google.com');
  const own = await measureLongestTask(world, 'large', plainHost);
  const heap = await measureHeap(world, 'small', 'mail.google.com');
  const ownHeap = await measureHeap(world, 'small', plainHost);
  await world.browser().installExtension(await buildEmpty());
  const scripts = await measureEvaluation(world, 'small', 15);
  const ours = spreadOf(scripts.get('webmail.js') ?? []).median;
  const empty = spreadOf(scripts.get('empty.js') ?? []).median;
  return [
    row('chromium: an empty message there and back', spread(message)),
    row(
      'chromium: longest task, 3,000 links in 2 MB',
      `${milliseconds(longest)}, ${milliseconds(own)} without us`,
      '≤ 50 ms',
    ),
    row(
      'chromium: content script evaluated',
      `${milliseconds(ours)}, an empty one ${milliseconds(empty)}, ratio ${times(ours / empty)}`,
      '≤ 2×',
    ),
    row(
      'chromium: memory of a mail tab (JavaScript)',
      `${(heap.tab / 1e6).toFixed(1)} MB, ${(ownHeap.tab / 1e6).toFixed(1)} MB without us`,
    ),
    row('chromium: memory of the background (JavaScript)', `${(heap.background / 1e6).toFixed(1)} MB`),
  ];
}

/** A browser that is not installed is named and left out. */
export async function measureTabs(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    const executable = findBrowser(name);
    if (!executable) {
      console.warn(`${name} is not installed: apt-get install -y ${candidates[name].debianPackage}`);
      continue;
    }
    const { world, close } = await startWorld(name, executable, { site: hostileSite(mails), hosts: [plainHost] });
    try {
      rows.push(...(await measureBanners(world)));
      if (name === 'chromium') rows.push(...(await measureInside(world)));
    } finally {
      await close();
    }
  }
  return rows;
}
