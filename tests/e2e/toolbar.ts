import type { Page } from 'puppeteer-core';
import { workerOf } from '../../src/demo/ownPages.ts';
import { openOwnPage } from './ownPages.ts';
import type { World } from './world.ts';

/** What the toolbar button says of the tab that shows mail, asked of the extension itself. */
export interface ToolbarState {
  readonly title: string;
  readonly badge: string;
}

const readState = (pages: string) => `(async () => {
  const [tab] = await browser.tabs.query({ url: '${pages}' });
  const [title, badge] = await Promise.all([
    browser.action.getTitle({ tabId: tab.id }),
    browser.action.getBadgeText({ tabId: tab.id }),
  ]);
  return { title, badge };
})()`;

async function readInChromium(world: World, pages: string): Promise<ToolbarState> {
  const worker = await workerOf(world.browser());
  return (await worker.evaluate(readState(pages))) as ToolbarState;
}

/** Firefox lets nobody into the background, so one of the extension's own pages is asked. */
async function readInFirefox(world: World, pages: string, own: Page | undefined): Promise<ToolbarState> {
  if (own) return (await own.evaluate(readState(pages))) as ToolbarState;
  const page = await openOwnPage(world, 'popup.html');
  try {
    return (await page.evaluate(readState(pages))) as ToolbarState;
  } finally {
    await page.close();
  }
}

/**
 * @param pages the match pattern of the tab's address
 * @param own one of the extension's pages, where one is open behind the tab
 */
export function readToolbar(world: World, pages = 'https://mail.google.com/*', own?: Page): Promise<ToolbarState> {
  return world.name === 'chromium' ? readInChromium(world, pages) : readInFirefox(world, pages, own);
}
