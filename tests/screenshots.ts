import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'wxt';
import { findBanner, findGate, readOurElements } from '../src/demo/closedRoots.ts';
import { type BrowserName, candidates, findBrowser } from '../src/demo/findBrowser.ts';
import { launch } from '../src/demo/launch.ts';
import { addressOf, createMailbox, mailboxHosts, outlookAddressOf } from '../src/demo/mailbox.ts';
import { originOf, tabOf } from '../src/demo/ownPages.ts';
import { startServers } from '../src/demo/servers.ts';
import { createWords } from '../src/words.ts';
import { putManifest } from './e2e/policyPlaces.ts';
import { catalogue } from './guard/words.ts';

/** `npm run screenshots`: every surface and state, in every look, as pictures for people to look at (`.screenshots/`). */

const root = fileURLToPath(new URL('..', import.meta.url));

interface Look {
  readonly name: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** A folder of `public/_locales`, as chosen in the options. */
  readonly language: string;
  readonly hasForcedColours: boolean;
}

const plain: Look = { name: 'light', width: 1000, scheme: 'light', language: 'en', hasForcedColours: false };
const looks: Record<BrowserName, readonly Look[]> = {
  chromium: [
    plain,
    { ...plain, name: 'dark', scheme: 'dark' },
    { ...plain, name: 'rtl', language: 'ar' },
    // What is left of a window of 1280 px at 400 %.
    { ...plain, name: 'zoom400', width: 320 },
    { ...plain, name: 'forced', hasForcedColours: true },
    { ...plain, name: 'forced-dark', scheme: 'dark', hasForcedColours: true },
  ],
  firefox: [plain, { ...plain, name: 'dark', scheme: 'dark' }],
};

const mails = {
  actInApp: 'actInApp/reset-2026-01',
  suspicious: 'suspicious/business-invitation',
  dangerous: 'dangerous/mailto-buttons-genuine-links',
} as const;
type Shown = keyof typeof mails;

/** Resets that came so many hours ago, for the history. */
const resets = [70, 30, 29, 20, 4, 1];
const hour = 60 * 60_000;
const height = 900;

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

async function waitFor(page: Page, isThere: (elements: Awaited<ReturnType<typeof readOurElements>>) => boolean) {
  for (let tries = 0; tries < 60 && !isThere(await readOurElements(page)); tries++) await pause(100);
}

/** Presses one of our buttons by what it says in the look's language. */
async function press(page: Page, { language }: Look, key: string, ...values: readonly string[]): Promise<void> {
  const text = createWords(language, catalogue(language)).say(key, ...values);
  // In a narrow window the webmail's own columns push it out of sight, and in Outlook out of reach. The build's roots are open.
  await page.evaluate((wanted) => {
    const ours = [...document.querySelectorAll('div')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const buttons = ours.flatMap((shadow) => [...shadow.querySelectorAll('button')]);
    const pressed = buttons.find(({ textContent }) => textContent.includes(wanted));
    ours[0]?.host.scrollIntoView({ block: 'nearest', inline: 'start' });
    pressed?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { right = 0 } = pressed?.getBoundingClientRect() ?? {};
    if (right > window.innerWidth) pressed?.focus();
  }, text);
  const elements = await readOurElements(page);
  const button = elements.find((found) => found.tag === 'button' && found.text.includes(text));
  if (button?.hasFocus) await page.keyboard.press('Enter');
  else if (button?.middle) await page.mouse.click(button.middle.x, button.middle.y);
  await pause(300);
}

/** Sets the look of a page. */
async function dress(page: Page, name: BrowserName, look: Look): Promise<void> {
  await page.setViewport({ width: look.width, height });
  if (name !== 'chromium') return;
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: look.scheme },
      ...(look.hasForcedColours ? [{ name: 'forced-colors', value: 'active' }] : []),
    ],
  });
}

/** Leads to one of the extension's own pages. */
async function goTo(page: Page, name: BrowserName, path: string): Promise<void> {
  await page.goto(`${await originOf(name, page.browser())}/${path}`, { waitUntil: name === 'firefox' ? [] : 'load' });
  await page.waitForSelector('h1');
  await pause(400);
}

/** Chooses the language, as the options do. */
async function speak(page: Page, name: BrowserName, { language }: Look): Promise<void> {
  await goTo(page, name, 'options.html');
  await page.select('select', language);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, language);
}

type Shoot = (page: Page, file: string) => Promise<void>;

async function shootMail(page: Page, look: Look, file: string, address: string, shoot: Shoot): Promise<void> {
  await page.goto(address);
  await waitFor(page, (elements) => Boolean(findBanner(elements)?.text));
  await shoot(page, `banner-${file}`);
  await press(page, look, 'bannerWhy');
  await shoot(page, `banner-${file}-why`);
  await press(page, look, 'wrongButton');
  await shoot(page, `banner-${file}-wrong`);
  await press(page, look, 'wrongUndo');
  await page.evaluate(() => document.querySelector('.a3s a, [role="document"] a')?.scrollIntoView({ block: 'center' }));
  await page.$eval('.a3s a, [role="document"] a', (link) => (link as HTMLElement).click());
  await waitFor(page, (elements) => findGate(elements) !== undefined);
  await shoot(page, `gate-${file}`);
}

/** Several resets, some asked for: what the last banner says, and the answers. */
async function shootHistory(page: Page, look: Look, shoot: Shoot): Promise<void> {
  for (const [index, hours] of resets.entries()) {
    await page.goto(addressOf(`reset-${hours}`));
    await waitFor(page, (elements) => Boolean(findBanner(elements)?.text));
    if (index < 2) await press(page, look, 'askedYes');
  }
  await shoot(page, 'banner-history');
  await press(page, look, 'askedNo');
  await shoot(page, 'banner-history-answered');
}

/** What the popup says of a mail; loaded behind the mail's tab, which Firefox does not do. */
async function shootPopupOver(page: Page, name: BrowserName, look: Look, shoot: Shoot): Promise<void> {
  if (name === 'firefox') return;
  for (const level of Object.keys(mails) as Shown[]) {
    await page.goto(addressOf(mails[level]));
    await waitFor(page, (elements) => Boolean(findBanner(elements)?.text));
    const popup = await page.browser().newPage({ background: true });
    await dress(popup, name, look);
    await goTo(popup, name, 'popup.html');
    await popup.bringToFront();
    await shoot(popup, `popup-${level}`);
    await popup.close();
    await page.bringToFront();
  }
}

async function shootOwnPages(page: Page, name: BrowserName, shoot: Shoot): Promise<void> {
  for (const path of ['popup.html', 'popup.html?print', 'options.html', 'welcome.html']) {
    await goTo(page, name, path);
    await shoot(page, path.replace('.html?', '-').replace('.html', ''));
  }
  await goTo(page, name, 'check.html');
  await shoot(page, 'check');
  for (const [kind, link] of Object.entries({
    imitation: 'https://lnstagram.example/login',
    wrapped: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.instagram.com%2Fexample%2F',
    hidden: 'https://bit.ly/3xExample',
  })) {
    await page.$eval('input', (field, value) => (field.value = value), link);
    await page.$eval('input', (field) => field.form?.requestSubmit());
    await pause(400);
    await shoot(page, `check-link-${kind}`);
  }
  const file = await page.$('input[type="file"]');
  await file?.uploadFile(join(root, 'tests/mail/dangerous/reset-2026-01-forged.eml'));
  await pause(1200);
  await shoot(page, 'check-mail');
}

/** What an organisation would set; some of it is wrong on purpose. */
const policy = {
  organisationName: 'Example Hospital',
  policyLabel: 'pilot 2026-11',
  helpText: 'Call the help desk: 4711.',
  helpUrl: 'https://intranet.example.org/phishing',
  protectedAccounts: ['examplehospital', 'not an account'],
  trustedSenderDomains: ['news.example.org', 'co.uk', '*'],
  blockedLinkDomains: Array.from({ length: 30 }, (_, index) => `badge-appeal-${index}.example`),
  bannerLevel: 'loud',
  forbidDangerousLinks: true,
  historyDays: 14,
  reportTo: 'security@example.org',
  organizationName: 'Example Hospital',
};

/**
 * A browser under a policy. Firefox has it from the start; a Chromium without a window reads none for minutes, so the
 * copy that is kept of a policy is put where its answer would be.
 */
async function shootManaged(page: Page, name: BrowserName, look: Look, shoot: Shoot): Promise<void> {
  await goTo(page, name, 'options.html');
  const copy = JSON.stringify({ received: policy, readAt: Date.now() });
  await page.evaluate(`browser.storage.local.set({ policy: ${copy} })`);
  await goTo(page, name, 'options.html');
  await shoot(page, 'options-managed');
  await page.goto(addressOf(mails.dangerous));
  await waitFor(page, (elements) => Boolean(findBanner(elements)?.text));
  await shoot(page, 'banner-managed');
  await press(page, look, 'reportTo', policy.organisationName);
  await pause(1000);
  const report = await tabOf(page.browser(), '/report.html');
  if (!report) throw new Error('no report page');
  await dress(report, name, look);
  await shoot(report, 'report');
  await page.bringToFront();
  await goTo(page, name, 'policy.html');
  await page.waitForSelector('body[data-asked]');
  await shoot(page, 'policy');
}

/** Everything a person without an organisation sees. */
async function shootAlone(page: Page, name: BrowserName, look: Look, shoot: Shoot): Promise<void> {
  for (const level of Object.keys(mails) as Shown[]) await shootMail(page, look, level, addressOf(mails[level]), shoot);
  await shootMail(page, look, 'outlook', outlookAddressOf(mails.dangerous), shoot);
  await shootPopupOver(page, name, look, shoot);
  await shootHistory(page, look, shoot);
  await shootOwnPages(page, name, shoot);
}

/** `npm run screenshots -- managed`: only what is seen under a policy. */
const isManagedOnly = process.argv[2] === 'managed';

async function shootIn(name: BrowserName, executable: string): Promise<void> {
  await build({ root, browser: name === 'chromium' ? 'chrome' : 'firefox', manifestVersion: 3, mode: 'e2e' });
  const shown = Object.values(mails);
  const raws = shown.map((id) => ({ id, raw: readFileSync(join(root, `tests/mail/${id}.eml`)) }));
  const reset = readFileSync(join(root, `tests/mail/${mails.actInApp}.eml`));
  const past = resets.map((hours) => ({ id: `reset-${hours}`, raw: reset, receivedAt: Date.now() - hours * hour }));
  for (const look of looks[name]) {
    const folder = join(root, '.screenshots', name, look.name);
    mkdirSync(folder, { recursive: true });
    const servers = await startServers(mailboxHosts, createMailbox([...raws, ...past]));
    const { proxyPort } = servers;
    const extension = `${join(root, candidates[name].build)}-e2e`;
    const isDark = look.scheme === 'dark';
    const shoot: Shoot = async (page, file) => {
      const isOwn = !(await page.evaluate(() => location.protocol)).startsWith('http');
      await page.screenshot({ path: join(folder, `${file}.png`), fullPage: isOwn });
    };
    /** A browser of its own, dressed. */
    const inBrowser = async (draw: (page: Page) => Promise<void>, prepare?: (home: string) => void) => {
      const more = prepare === undefined ? {} : { prepare };
      const launched = await launch({ name, executable, extension, proxyPort, headless: true, isDark, ...more });
      try {
        const page = await launched.browser.newPage();
        await dress(page, name, look);
        await speak(page, name, look);
        await draw(page);
      } finally {
        await launched.close().catch(() => undefined);
      }
    };
    try {
      if (!isManagedOnly) await inBrowser((page) => shootAlone(page, name, look, shoot));
      await inBrowser(
        (page) => shootManaged(page, name, look, shoot),
        (home) => putManifest(home, policy),
      );
    } finally {
      await servers.close();
    }
    process.stdout.write(`${folder}\n`);
  }
}

for (const name of ['chromium', 'firefox'] as const) {
  const executable = findBrowser(name);
  if (executable) await shootIn(name, executable);
  else process.stderr.write(`${name} is not installed: no pictures of it\n`);
}
