import type { Browser, Page, WebWorker } from 'puppeteer-core';
import type { BrowserName } from './findBrowser.ts';
import { firefoxUuid } from './preferences.ts';

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
 * The tab in which one of the extension's own pages is open. Each is asked where it is: of pages that the extension
 * opened itself, Firefox's driver does not know.
 */
export async function tabOf(browser: Browser, path: string): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    const pathname = await page.evaluate(() => location.pathname).catch(() => '');
    if (pathname === path) return page;
  }
  return undefined;
}
