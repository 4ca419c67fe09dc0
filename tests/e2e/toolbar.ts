import { firefoxUuid } from '../../src/demo/preferences.ts';
import { pause, type World } from './world.ts';

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
  const target = await world.browser().waitForTarget((found) => found.url().endsWith('/background.js'));
  const worker = await target.worker();
  return (await worker?.evaluate(readState(pages))) as ToolbarState;
}

/** Firefox lets nobody into the background, so one of the extension's own pages is asked. */
async function readInFirefox(world: World, pages: string): Promise<ToolbarState> {
  const page = await world.browser().newPage();
  try {
    // The load event of such pages never reaches the driver.
    await page.goto(`moz-extension://${firefoxUuid}/popup.html`, { waitUntil: [] });
    await pause(300);
    return (await page.evaluate(readState(pages))) as ToolbarState;
  } finally {
    await page.close();
  }
}

/** @param pages the match pattern of the tab's address */
export function readToolbar(world: World, pages = 'https://mail.google.com/*'): Promise<ToolbarState> {
  return world.name === 'chromium' ? readInChromium(world, pages) : readInFirefox(world, pages);
}
