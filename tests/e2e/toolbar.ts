import { firefoxUuid } from '../../src/demo/launch.ts';
import { pause, type World } from './world.ts';

/** What the toolbar button says of the tab that shows mail, asked of the extension itself. */
export interface ToolbarState {
  readonly title: string;
  readonly badge: string;
}

const readState = `(async () => {
  const [tab] = await browser.tabs.query({ url: 'https://mail.google.com/*' });
  const [title, badge] = await Promise.all([
    browser.action.getTitle({ tabId: tab.id }),
    browser.action.getBadgeText({ tabId: tab.id }),
  ]);
  return { title, badge };
})()`;

async function readInChromium(world: World): Promise<ToolbarState> {
  const target = await world.browser().waitForTarget((found) => found.url().endsWith('/background.js'));
  const worker = await target.worker();
  return (await worker?.evaluate(readState)) as ToolbarState;
}

/** Firefox lets nobody into the background, so one of the extension's own pages is asked. */
async function readInFirefox(world: World): Promise<ToolbarState> {
  const page = await world.browser().newPage();
  try {
    // The load event of such pages never reaches the driver.
    await page.goto(`moz-extension://${firefoxUuid}/popup.html`, { waitUntil: [] });
    await pause(300);
    return (await page.evaluate(readState)) as ToolbarState;
  } finally {
    await page.close();
  }
}

export function readToolbar(world: World): Promise<ToolbarState> {
  return world.name === 'chromium' ? readInChromium(world) : readInFirefox(world);
}
