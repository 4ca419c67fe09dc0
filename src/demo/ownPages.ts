import type { Browser, WebWorker } from 'puppeteer-core';
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
