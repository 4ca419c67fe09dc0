import type { Browser, Extension, Page } from 'puppeteer-core';
import { findBanner, findGate, type OurElement, readOurElements } from '../demo/closedRoots.ts';
import { addressOf } from '../demo/mailbox.ts';
import { popupOverMail } from './drawings.ts';

/** What the pictures for the stores show. */

/** Of a picture, in pixels, in all three stores. */
export const size = { width: 1280, height: 800 };
const patience = 10_000;

/** Its name stands in the demo's list of mails. `hours` is how long ago it came. */
export const shown: readonly { readonly id: string; readonly file: string; readonly hours: number }[] = [
  { id: 'Reset your password', file: 'dangerous/reset-2026-01-one-link-changed', hours: 2 },
  { id: 'Password reset (1)', file: 'actInApp/reset-2026-01', hours: 30 },
  { id: 'Password reset (2)', file: 'actInApp/reset-2026-01', hours: 20 },
  { id: 'Password reset (3)', file: 'actInApp/reset-2026-01', hours: 1 },
  { id: 'Your invitation', file: 'suspicious/business-invitation', hours: 5 },
  { id: 'This week', file: 'consistent/digest', hours: 40 },
];
const [fake = '', first = '', second = '', third = '', , quiet = ''] = shown.map(({ id }) => id);

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** @throws Error when it does not come */
async function waitFor<Found>(page: Page, find: (all: readonly OurElement[]) => Found | undefined): Promise<Found> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found = find(await readOurElements(page));
    if (found !== undefined) return found;
    await pause(100);
  }
  throw new Error(`what should be in the picture does not come: ${page.url()}`);
}

async function openMail(page: Page, id: string, hasBanner = true): Promise<void> {
  await page.goto(addressOf(id));
  if (hasBanner) await waitFor(page, (all) => (findBanner(all)?.text ? true : undefined));
  // The demo's page is plain; in a wide window its column is drawn as wide as Gmail's.
  await page.evaluate(() => {
    const [column, account] = [document.getElementById('views'), document.querySelector<HTMLElement>('.gb_d')];
    if (column) column.style.flex = '1';
    if (account) account.style.cssText = 'color: inherit; text-decoration: none; font-weight: 700';
  });
  await pause(300);
}

const buttonIn = (all: readonly OurElement[], text: string) =>
  all.find(({ tag, text: own, middle }) => tag === 'button' && middle && own.includes(text))?.middle;

/** Presses one of our buttons. @throws Error when it is not there, or what it brings does not come */
async function press(page: Page, text: string, brings: (all: readonly OurElement[]) => unknown): Promise<void> {
  const middle = await waitFor(page, (all) => buttonIn(all, text));
  await page.mouse.click(middle.x, middle.y);
  await waitFor(page, (all) => brings(all) || undefined);
  await pause(300);
}

/** The link of the first mail that is not Instagram's. */
const foreignLink = '.a3s a[href*="account-reset"]';

/** Takes a picture of a page. */
export type Save = (page: Page, name: string) => Promise<unknown>;

/** A warning, a held link, mails nobody asked for. @throws Error when it is not shown */
export async function drawMails(page: Page, save: Save): Promise<void> {
  // Before the reasons are unfolded: the warning and the link fit into one picture.
  await openMail(page, fake);
  await page.$eval(foreignLink, (link) => link.scrollIntoView({ block: 'nearest' }));
  await page.$eval(foreignLink, (link) => (link as unknown as { click: () => void }).click());
  await waitFor(page, findGate);
  await pause(300);
  await save(page, '3-link-held');
  await press(page, 'Stay', (all) => !findGate(all));
  await press(page, 'Why?', (all) => buttonIn(all, 'This is wrong'));
  await save(page, '1-warning');
  for (const id of [first, second, third]) await openMail(page, id);
  await press(page, 'I did not', (all) => buttonIn(all, 'Show me what to do'));
  await save(page, '2-not-asked-for');
}

async function popupOf(extension: Extension): Promise<Page> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const popup = (await extension.pages()).find((page) => page.url().endsWith('/popup.html'));
    if (popup && (await popup.$('.footer'))) return popup;
    await pause(100);
  }
  throw new Error('the popup does not open');
}

/** Chromium lets no popup grow higher. */
const highestPopup = 600;

/**
 * The popup over a mail that needs no banner, down to the chart of the mails before. The browser draws it outside of
 * the page, so both pictures are laid one over the other.
 * @throws Error when it does not open, says something else of the mail, or the chart does not fit
 */
export async function drawPopup(browser: Browser, extension: Extension, page: Page, save: Save): Promise<void> {
  await openMail(page, quiet, false);
  await pause(1000);
  const mail = await page.screenshot({ encoding: 'base64' });
  await extension.triggerAction(page);
  const popup = await popupOf(extension);
  await pause(600);
  const { level, width, height } = await popup.evaluate(() => ({
    width: document.documentElement.clientWidth,
    level: document.querySelector<HTMLElement>('.status')?.dataset.level,
    height: document.querySelector('.timeline details')?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY,
  }));
  if (level !== 'consistent') throw new Error(`the popup calls routine mail ${level}`);
  if (height > highestPopup) throw new Error(`the popup's chart ends at ${height} pixels`);
  const picture = await popup.screenshot({ encoding: 'base64', clip: { x: 0, y: 0, width, height } });
  await popup.close();
  const both = await browser.newPage();
  await both.setViewport(size);
  await both.setContent(popupOverMail(mail, picture, width));
  await save(both, '4-popup');
  await both.close();
}

/** The answer for a link. @throws Error when it is not shown */
export async function drawCheck(browser: Browser, extension: Extension, save: Save): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.goto(`chrome-extension://${extension.id}/check.html`);
  await page.waitForSelector('h1');
  await page.type('input', 'https://lnstagram.example/login');
  await page.$eval('input', (field) =>
    (field as unknown as { form: { requestSubmit: () => void } }).form.requestSubmit(),
  );
  await page.waitForSelector('.answer');
  await pause(300);
  await save(page, '5-link-check');
  await page.close();
}
