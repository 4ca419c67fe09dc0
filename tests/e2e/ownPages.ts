import type { Page } from 'puppeteer-core';
import { firefoxUuid } from '../../src/demo/preferences.ts';
import type { World } from './world.ts';

/** The extension's own pages, opened in a tab. */

async function originOf(world: World): Promise<string> {
  if (world.name === 'firefox') return `moz-extension://${firefoxUuid}`;
  const worker = await world.browser().waitForTarget((target) => target.url().endsWith('/background.js'));
  return `chrome-extension://${new URL(worker.url()).host}`;
}

/**
 * Opens a page and waits until its words are there.
 * @param path file name and query, `popup.html?print`
 */
export async function openOwnPage(world: World, path: string): Promise<Page> {
  const page = await world.browser().newPage();
  // The load event of such pages never reaches the driver in Firefox.
  await page.goto(`${await originOf(world)}/${path}`, { waitUntil: world.name === 'firefox' ? [] : 'load' });
  await page.waitForSelector('h1');
  return page;
}
