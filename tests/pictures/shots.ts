import type { Browser, Page } from 'puppeteer-core';
import { findBanner, findGate, readOurElements } from '../../src/demo/closedRoots.ts';
import { addressOf } from '../../src/demo/mailbox.ts';
import { originOf } from '../../src/demo/ownPages.ts';

/** What the README shows, cut out of real pages: a banner, a gate, the popup and an answer about a link. */

export interface Shots {
  /** PNG as base64, two device pixels a pixel. */
  readonly banner: string;
  readonly gate: string;
  readonly popup: string;
  readonly link: string;
}

export type Scheme = 'light' | 'dark';

const density = 2;

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

async function until(isThere: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 80; tries++) {
    if (await isThere()) return;
    await pause(100);
  }
  throw new Error('it never appears');
}

async function openPage(browser: Browser, scheme: Scheme, width: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 1000, deviceScaleFactor: density });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  return page;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const cut = (page: Page, clip: Box) => page.screenshot({ clip, encoding: 'base64' });

/** The box of an element of the page or of one of ours, by a selector. Needs the build with open shadow roots. */
async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.evaluate((wanted) => {
    const ours = [...document.querySelectorAll('div')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const found = [document, ...ours].map((root) => root.querySelector(wanted)).find((element) => element);
    if (!found) return undefined;
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x, y, width, height };
  }, selector);
  if (!box) throw new Error(`${selector} is not on the page`);
  return box;
}

/** A mail with its banner, from the subject to a little below the banner. */
async function shootBanner(browser: Browser, scheme: Scheme, mail: string): Promise<string> {
  const page = await openPage(browser, scheme, 790);
  await page.goto(addressOf(mail));
  await until(async () => Boolean(findBanner(await readOurElements(page))?.text));
  await pause(300);
  const main = await boxOf(page, '#views > [role="main"]:last-child');
  const banner = await boxOf(page, 'section[data-level]');
  const picture = await cut(page, { ...main, height: banner.y + banner.height + 110 - main.y });
  await page.close();
  return picture;
}

async function shootGate(browser: Browser, scheme: Scheme, mail: string): Promise<string> {
  const page = await openPage(browser, scheme, 500);
  await page.goto(addressOf(mail));
  await until(async () => Boolean(findBanner(await readOurElements(page))?.text));
  await page.$eval('.a3s a', (link) => (link as HTMLElement).click());
  await until(async () => findGate(await readOurElements(page)) !== undefined);
  await pause(300);
  const picture = await cut(page, await boxOf(page, 'dialog'));
  await page.close();
  return picture;
}

/** The popup as it stands over the tab of a mail, down to the chart and what its bars mean. */
async function shootPopup(browser: Browser, scheme: Scheme, mail: string): Promise<string> {
  const own = await originOf('chromium', browser);
  const below = await openPage(browser, scheme, 1000);
  await below.goto(addressOf(mail));
  await until(async () => Boolean(findBanner(await readOurElements(below))?.text));
  const popup = await openPage(browser, scheme, 380);
  await popup.goto(`${own}/popup.html`);
  // It speaks of the tab in front when it is loaded.
  await below.bringToFront();
  await popup.reload();
  await popup.waitForSelector('.footer, nav.links');
  await popup.bringToFront();
  await pause(500);
  const { y: height } = await boxOf(popup, '.timeline details');
  const picture = await cut(popup, { x: 0, y: 0, width: 380, height });
  await popup.close();
  await below.close();
  return picture;
}

async function shootLink(browser: Browser, scheme: Scheme, link: string): Promise<string> {
  const page = await openPage(browser, scheme, 680);
  await page.goto(`${await originOf('chromium', browser)}/check.html`);
  await page.waitForSelector('h1');
  await page.$eval('input', (field, value) => (field.value = value), link);
  await page.$eval('input', (field) => field.form?.requestSubmit());
  await page.waitForSelector('.answer');
  await pause(300);
  const { x, y, width, height } = await boxOf(page, '[data-kind]');
  const margin = 12;
  const clip = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
  const picture = await cut(page, clip);
  await page.close();
  return picture;
}

/**
 * Takes all four.
 * @param browser Chromium with the build that has open shadow roots, before the demo mailbox
 */
export async function takeShots(browser: Browser, scheme: Scheme): Promise<Shots> {
  for (const earlier of ['reset', 'reset-second']) await shootBanner(browser, scheme, earlier);
  return {
    banner: await shootBanner(browser, scheme, 'reset-third'),
    gate: await shootGate(browser, scheme, 'changed-link'),
    popup: await shootPopup(browser, scheme, 'changed-link'),
    link: await shootLink(browser, scheme, 'https://l.facebook.com/l.php?u=https%3A%2F%2Flnstagram.example%2Flogin'),
  };
}
