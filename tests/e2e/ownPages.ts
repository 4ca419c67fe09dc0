import type { Page } from 'puppeteer-core';
import { originOf } from '../../src/demo/ownPages.ts';
import type { World } from './world.ts';

/**
 * Leads a page to one of the extension's own and waits until its words are there.
 * @param path file name and query, `popup.html?print`
 */
export async function goToOwnPage({ name, browser }: World, page: Page, path: string): Promise<void> {
  const address = `${await originOf(name, browser())}/${path}`;
  // The load event of such pages never reaches the driver in Firefox: the page that was there before may still be.
  await page.goto(address, { waitUntil: name === 'firefox' ? [] : 'load' });
  // The language is set together with the words.
  await page.waitForFunction(
    ({ pathname }) =>
      location.pathname === pathname && document.documentElement.dir !== '' && document.querySelector('h1') !== null,
    { polling: 'mutation' },
    { pathname: new URL(address).pathname },
  );
}

/** Opens one of the extension's own pages; in the background it leaves the tab in front that was there. */
export async function openOwnPage(world: World, path: string, background = false): Promise<Page> {
  const page = await world.browser().newPage({ background });
  await goToOwnPage(world, page, path);
  return page;
}
