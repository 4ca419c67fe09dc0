import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { type BrowserName, candidates, findBrowser } from './findBrowser.ts';
import { launch } from './launch.ts';
import { addressOf, createMailbox, mailboxHosts, outlookAddressOf } from './mailbox.ts';
import { pickBrowser } from './pickBrowser.ts';
import { startServers } from './servers.ts';
import { tour } from './tour.ts';
import { walk } from './walk.ts';

/**
 * `npm start`: builds the extension, opens a browser with it in a throw-away profile, and shows a small mailbox under
 * Gmail's name that lives on this machine. Without a display it walks through the mails and prints what was shown.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

const help = `Shows the extension at work on a demo mailbox. Nothing is sent anywhere.

  npm start
  npm start -- [--browser chromium|firefox] [--headless] [--install]

  --browser    which browser (default: the first one found; without a window: every one found)
  --headless   walk through the mails without a window, print and save what was shown
  --install    install a missing browser with apt-get (Debian, as root)`;

const hour = 60 * 60_000;

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

async function buildFor(name: BrowserName): Promise<void> {
  print('Building the extension …');
  const browser = name === 'chromium' ? 'chrome' : 'firefox';
  await build({ root, browser, manifestVersion: 3, logger: quietLogger() });
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

/** Opens the demo in one browser; without a window it only walks through. */
async function show(name: BrowserName, executable: string, headless: boolean): Promise<void> {
  await buildFor(name);
  const mails = tour.map(({ id, file, hoursAgo }) => ({
    id,
    raw: readFileSync(join(root, 'tests/mail', file)),
    ...(hoursAgo === undefined ? {} : { receivedAt: Date.now() - hoursAgo * hour }),
  }));
  const servers = await startServers(mailboxHosts, createMailbox(mails));
  const extension = join(root, candidates[name].build);
  const launched = await launch({ name, executable, extension, proxyPort: servers.proxyPort, headless });
  try {
    if (headless) await walk(launched.browser, name, mails, join(root, '.screenshots/demo'));
    else {
      const [first = ''] = tour.map(({ id }) => id);
      const [page = await launched.browser.newPage()] = await launched.browser.pages();
      const second = await launched.browser.newPage();
      await second.goto(outlookAddressOf(first));
      await page.goto(addressOf(first));
      print(
        'The demo mailbox is open, under the names of Gmail and Outlook; its mails are on the left. Close the window to end.',
      );
      for (const { id, lesson } of tour) print(`  ${id}: ${lesson}`);
      await new Promise<void>((resolve) => {
        launched.browser.once('disconnected', () => resolve());
      });
    }
  } finally {
    await launched.close().catch(() => undefined);
    await servers.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
