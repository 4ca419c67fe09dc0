import type { Browser, Page, WebWorker } from 'puppeteer-core';
import type { BrowserName } from '../../src/demo/findBrowser.ts';
import { firefoxUuid } from '../../src/demo/preferences.ts';
import type { World } from './world.ts';

/** Where the extension's own pages and its background are. */

export const isBackground = (target: { url: () => string }) => target.url().endsWith('/background.js');

/** Chromium's background; Firefox lets nobody into its own. @throws Error when it does not start */
export async function workerOf(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget(isBackground);
  const worker = await target.worker();
  if (!worker) throw new Error('the background does not start');
  return worker;
}

/** The extension's own address, without a slash behind it. */
export async function originOf(name: BrowserName, browser: Browser): Promise<string> {
  if (name === 'firefox') return `moz-extension://${firefoxUuid}`;
  return `chrome-extension://${new URL((await workerOf(browser)).url()).host}`;
}

/**
 * Opens a page and waits until its words are there.
 * @param path file name and query, `popup.html?print`
 */
export async function openOwnPage({ name, browser }: World, path: string): Promise<Page> {
  const page = await browser().newPage();
  // The load event of such pages never reaches the driver in Firefox.
  await page.goto(`${await originOf(name, browser())}/${path}`, { waitUntil: name === 'firefox' ? [] : 'load' });
  await page.waitForSelector('h1');
  return page;
}
