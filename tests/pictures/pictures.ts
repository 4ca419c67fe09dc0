import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { build } from 'wxt';
import { candidates } from '../../src/demo/findBrowser.ts';
import { launch } from '../../src/demo/launch.ts';
import { createMailbox, mailboxHosts } from '../../src/demo/mailbox.ts';
import { pickBrowser } from '../../src/demo/pickBrowser.ts';
import { startServers } from '../../src/demo/servers.ts';
import { tourMails } from '../../src/demo/tour.ts';
import { type Scheme, type Shots, takeShots } from './shots.ts';
import { readPng, writePng } from './smallPng.ts';

/** `npm run pictures`: the picture at the top of README.md, light and dark, in docs/pictures/. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'docs/pictures');
/** As wide as GitHub shows a README, in CSS pixels. */
const width = 860;
/** Sharp on dense screens, and still below 150 kB. */
const density = 1.75;

const colours: Record<Scheme, string> = {
  light: 'color: #1f2328; background: #fff; --line: #d1d9e0;',
  dark: 'color: #f0f6fc; background: #0d1117; --line: #3d444d;',
};

function page({ banner, gate, popup, link }: Shots, scheme: Scheme): string {
  const figure = (name: string, caption: string, picture: string) =>
    `<figure class="${name}"><figcaption>${caption}</figcaption><img src="data:image/png;base64,${picture}"></figure>`;
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; width: ${width}px; font: 600 15px/1.3 sans-serif; ${colours[scheme]} }
    main { display: flex; gap: 14px; padding: 2px; }
    .left { width: 508px; } .right { width: 334px; }
    figure { margin: 0 0 12px; }
    figcaption { margin: 0 0 5px; }
    img { display: block; box-sizing: border-box; width: 100%; border: 1px solid var(--line); border-radius: 8px; }
  </style><main>
    <div class="left">${figure('banner', '1. In the mail: a banner', banner)}${figure('link', '4. “Is this link real?”', link)}</div>
    <div class="right">${figure('gate', '2. At a link: a gate', gate)}${figure('popup', '3. In the toolbar: the popup', popup)}</div>
  </main>`;
}

async function compose(browser: Browser, scheme: Scheme): Promise<void> {
  const shots = await takeShots(browser, scheme);
  const sheet = await browser.newPage();
  await sheet.setViewport({ width, height: 400, deviceScaleFactor: density });
  await sheet.setContent(page(shots, scheme));
  const picture = Buffer.from(await sheet.screenshot({ fullPage: true }));
  const small = writePng(readPng(picture));
  writeFileSync(join(folder, `overview-${scheme}.png`), small);
  process.stdout.write(`docs/pictures/overview-${scheme}.png: ${small.length} bytes\n`);
}

mkdirSync(folder, { recursive: true });
const { executable } = pickBrowser(['chromium'], false);
await build({ root, browser: 'chrome', manifestVersion: 3, mode: 'e2e' });
for (const scheme of ['light', 'dark'] as const) {
  const servers = await startServers(mailboxHosts, createMailbox(tourMails()));
  const extension = `${join(root, candidates.chromium.build)}-e2e`;
  const { proxyPort } = servers;
  const launched = await launch({ name: 'chromium', executable, extension, proxyPort, headless: true });
  try {
    await compose(launched.browser, scheme);
  } finally {
    await launched.close();
    await servers.close();
  }
}
