import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { build } from 'wxt';
import { type BrowserName, candidates, findBrowser } from './findBrowser.ts';
import { launch } from './launch.ts';
import { addressOf, createMailbox, mailboxHosts } from './mailbox.ts';
import { pickBrowser } from './pickBrowser.ts';
import { startServers } from './servers.ts';
import { tour, tourMails } from './tour.ts';
import { besideMail } from './tourNote.ts';
import { walk } from './walk.ts';

/**
 * `npm start`: builds the extension, opens a browser with it in a throw-away profile, and shows a small mailbox under
 * Gmail's and Outlook's names that lives on this machine: a tour, a lesson a mail. Without a display it walks through
 * the tour and prints what was shown.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

const help = `Shows the extension at work: a tour of ${tour.length} mails in a demo mailbox. Nothing is sent anywhere.

  npm start
  npm start -- [--browser chromium|firefox] [--headless] [--install]

  --browser    which browser (default: the first one found; without a window: every one found)
  --headless   walk through the tour without a window, print and save what was shown;
               exit code 1 when a mail shows something else than the tour says
  --install    install a missing browser with apt-get (Debian, as root)`;

const print = (line: string) => process.stdout.write(`${line}\n`);

function readArguments() {
  return parseArgs({
    options: {
      browser: { type: 'string' },
      headless: { type: 'boolean', default: false },
      install: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }).values;
}

const names: readonly BrowserName[] = ['chromium', 'firefox'];

function chosenNames(chosen: string | undefined): readonly BrowserName[] {
  if (chosen === undefined) return names;
  const name = names.find((known) => known === chosen);
  if (!name) throw new Error(`--browser ${chosen}: choose chromium or firefox`);
  return [name];
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** How long a build's parts take is nothing the tour is about. */
const withoutTimings = { build: { rolldownOptions: { checks: { bundlerTimings: false } } } };

async function buildFor(name: BrowserName): Promise<void> {
  print('Building the extension …');
  const browser = name === 'chromium' ? 'chrome' : 'firefox';
  await build({ root, browser, manifestVersion: 3, logger: quietLogger(), vite: () => withoutTimings });
}

function quietLogger() {
  const silent = () => undefined;
  return {
    debug: silent,
    log: silent,
    info: silent,
    warn: silent,
    error: console.error,
    fatal: console.error,
    success: silent,
    level: 0,
  };
}

async function main(): Promise<void> {
  const options = readArguments();
  if (options.help) {
    print(help);
    return;
  }
  const headless = options.headless || !hasDisplay();
  const first = pickBrowser(chosenNames(options.browser), options.install);
  const others = headless && options.browser === undefined ? names.filter((name) => name !== first.name) : [];
  await show(first.name, first.executable, headless);
  for (const name of others) {
    const executable = findBrowser(name);
    if (executable) await show(name, executable, headless);
  }
}

/** Opens the tour in one browser and waits until its window is closed; without a window it walks through. */
async function show(name: BrowserName, executable: string, headless: boolean): Promise<void> {
  await buildFor(name);
  const servers = await startServers(mailboxHosts, createMailbox(tourMails(), besideMail));
  const extension = join(root, candidates[name].build);
  const launched = await launch({ name, executable, extension, proxyPort: servers.proxyPort, headless });
  try {
    if (!headless) await openTour(launched.browser);
    else if ((await walk(launched.browser, name, join(root, '.screenshots/demo'))) > 0) process.exitCode = 1;
  } finally {
    await launched.close().catch(() => undefined);
    await servers.close();
  }
}

async function openTour(browser: Browser): Promise<void> {
  const [first = ''] = tour.map(({ id }) => id);
  const page = await browser.newPage();
  await page.goto(addressOf(first));
  await page.bringToFront();
  print('The tour is open, under the name of Gmail; its mails are on the left, and what to look for stands on the');
  print('right, with a way to the same mail in Outlook. Close the window to end.');
  for (const [index, { title }] of tour.entries()) print(`${String(index + 1).padStart(4)}. ${title}`);
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
