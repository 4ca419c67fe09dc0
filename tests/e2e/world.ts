import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { levels } from '../../src/classifier/verdict.ts';
import { findBanner, findGate, type OurElement, readOurElements } from '../../src/demo/closedRoots.ts';
import { type BrowserName, candidates, findBrowser } from '../../src/demo/findBrowser.ts';
import { type LaunchOptions, launch } from '../../src/demo/launch.ts';
import { addressOf, createMailbox, type MailboxMail, mailboxHosts } from '../../src/demo/mailbox.ts';
import { workerOf } from '../../src/demo/ownPages.ts';
import { type Servers, type Site, startServers } from '../../src/demo/servers.ts';

/** A real browser with the built extension in front of a mailbox that holds every mail of `tests/mail`. */

export const root = fileURLToPath(new URL('../..', import.meta.url));

const mails: MailboxMail[] = levels.flatMap((level) =>
  readdirSync(`${root}/tests/mail/${level}`).map((file) => ({
    id: `${level}/${file.replace('.eml', '')}`,
    raw: readFileSync(`${root}/tests/mail/${level}/${file}`),
  })),
);

export interface World {
  readonly name: BrowserName;
  readonly browser: () => Browser;
  readonly servers: () => Servers;
  /** Opens the page of a mail of `tests/mail` and waits until it is loaded. */
  readonly open: (mail: string) => Promise<Page>;
}

/** Our elements on a page once `find` finds one; `undefined` after `patience` milliseconds. */
export async function waitFor<Found>(
  page: Page,
  find: (elements: readonly OurElement[]) => Found | undefined,
  patience = 6000,
): Promise<Found | undefined> {
  const end = Date.now() + patience;
  for (;;) {
    const found = find(await readOurElements(page));
    if (found !== undefined || Date.now() > end) return found;
    await pause(80);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** The banner with its words in it. */
export const bannerOf = (page: Page, patience?: number) =>
  waitFor(page, (elements) => (findBanner(elements)?.text ? findBanner(elements) : undefined), patience);

export const gateOf = (page: Page, patience?: number) => waitFor(page, findGate, patience);

/** One of our buttons by a part of its text. */
export const buttonOf = (page: Page, text: string) =>
  waitFor(page, (elements) => elements.find((found) => found.tag === 'button' && found.text.includes(text)));

/** Presses one of our buttons with the mouse. */
export async function press(page: Page, text: string): Promise<void> {
  const button = await buttonOf(page, text);
  if (!button?.middle) throw new Error(`No button "${text}" is shown`);
  await page.mouse.click(button.middle.x, button.middle.y);
}

const isContinuousIntegration = Boolean(process.env.CI);

export interface WorldOptions {
  /** Answers before the mailbox does. */
  readonly site?: Site;
  /** Hosts it answers for, besides the mailbox's. */
  readonly hosts?: readonly string[];
  /** More for the start of the browser. */
  readonly launch?: Pick<LaunchOptions, 'prepare' | 'skipsWelcome' | 'profile' | 'install' | 'preferences'>;
  /** The folder of another build. */
  readonly extension?: string;
  /** Whether the welcome page is to open; it is a test's matter only in one place. */
  readonly hasWelcome?: boolean;
  /** Uses the build with open shadow roots. */
  readonly hasOpenRoots?: boolean;
}

/**
 * Keeps the welcome page away. Chromium takes seconds to say that no policy forbids it, and then it would come in front of
 * what is tested, where it is not drawn any more. The background that runs now is the only one that would open it.
 */
async function keepWelcomeAway(browser: Browser): Promise<void> {
  const worker = await workerOf(browser);
  await worker.evaluate(`(() => {
    const create = browser.tabs.create.bind(browser.tabs);
    browser.tabs.create = async (wanted) => (wanted.url === '/welcome.html' ? {} : create(wanted));
  })()`);
}

/** Starts a browser before the mailbox. */
export async function startWorld(
  name: BrowserName,
  executable: string,
  more: WorldOptions = {},
): Promise<{ readonly world: World; readonly close: () => Promise<void> }> {
  const mailbox = createMailbox(mails);
  const site: Site = async (path, nonce) => (await more.site?.(path, nonce)) ?? mailbox(path, nonce);
  const servers = await startServers([...mailboxHosts, ...(more.hosts ?? [])], site);
  const extension = more.extension ?? `${root}/${candidates[name].build}${more.hasOpenRoots ? '-e2e' : ''}`;
  const { proxyPort } = servers;
  const keepsAway = name === 'chromium' && !more.hasWelcome && more.launch?.skipsWelcome === undefined;
  const { browser, close } = await launch({
    name,
    executable,
    extension,
    proxyPort,
    headless: true,
    skipsWelcome: keepsAway,
    ...more.launch,
  });
  if (keepsAway) await keepWelcomeAway(browser);
  return {
    world: {
      name,
      browser: () => browser,
      servers: () => servers,
      open: async (mail) => {
        const page = await browser.newPage();
        await page.goto(addressOf(mail));
        return page;
      },
    },
    close: async () => {
      await close();
      await servers.close();
    },
  };
}

/** Runs the tests in every browser this machine has. In CI a browser that is missing is a failure, not a skip. */
export function inRealBrowsers(title: string, tests: (world: World) => void, more: WorldOptions = {}): void {
  for (const name of ['chromium', 'firefox'] as const) {
    const executable = findBrowser(name);
    if (!executable && isContinuousIntegration) {
      describe(`${title} in ${name}`, () => {
        beforeAll(() => {
          throw new Error(`${name} is not installed: apt-get install -y ${candidates[name].debianPackage}`);
        });
        tests(undefined as never);
      });
      continue;
    }
    if (!executable) {
      const { debianPackage } = candidates[name];
      console.warn(`${name} is not installed, its tests are skipped: apt-get install -y ${debianPackage}`);
    }
    describe.skipIf(!executable)(`${title} in real ${name}`, () => {
      let started: Awaited<ReturnType<typeof startWorld>> | undefined;
      const world = () => {
        if (!started) throw new Error(`${name} did not start`);
        return started.world;
      };
      beforeAll(async () => {
        started = await startWorld(name, executable ?? '', more);
      });
      afterAll(() => started?.close());
      tests({
        name,
        browser: () => world().browser(),
        servers: () => world().servers(),
        open: (mail) => world().open(mail),
      });
    });
  }
}
