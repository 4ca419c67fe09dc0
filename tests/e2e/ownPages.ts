import type { Page } from 'puppeteer-core';
import { originOf } from '../../src/demo/ownPages.ts';
import type { World } from './world.ts';

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
