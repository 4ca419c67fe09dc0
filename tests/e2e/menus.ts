import type { Page } from 'puppeteer-core';
import { workerOf } from '../../src/demo/ownPages.ts';
import { pause, type World } from './world.ts';

/** Choosing an entry of ours from the browser's context menu. */

export type MenuEntry = 'link' | 'selection' | 'page';

/** Chromium's own menus and keys cannot be reached by a driver, so their event is set off in the background. */
async function setOffInChromium(world: World, page: Page, event: string, argument: unknown): Promise<void> {
  const worker = await workerOf(world.browser());
  await worker.evaluate(`(async () => {
    const tabs = await browser.tabs.query({});
    const tab = tabs.find(({ url }) => url === ${JSON.stringify(page.url())});
    ${event}.dispatch(${JSON.stringify(argument)}, tab);
  })()`);
}

async function chooseInChromium(world: World, page: Page, selector: string, entry: MenuEntry): Promise<void> {
  const href = await page.$eval(selector, (element) => element.getAttribute('href'));
  const link = entry === 'link' ? { linkUrl: href } : {};
  const info = { menuItemId: entry, frameId: 0, pageUrl: page.url(), ...link };
  await setOffInChromium(world, page, 'browser.contextMenus.onClicked', info);
}

/** Puppeteer's own line to Firefox; it offers no public call for the browser's own windows. */
interface Session {
  send: (method: string, parameters: object) => Promise<{ result: unknown }>;
}

/** Runs an expression in the window of Firefox around a page. */
export async function inFirefoxWindow(page: Page, expression: string): Promise<string> {
  const frame = page.mainFrame() as unknown as {
    browsingContext: { userContext: { browser: { session: Session } } };
  };
  const { session } = frame.browsingContext.userContext.browser;
  const tree = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: readonly { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url.startsWith('chrome://browser/'));
  const target = { context: window?.context ?? '' };
  const called = await session.send('script.evaluate', { expression, target, awaitPromise: false });
  return (called.result as { result: { value: string } }).result.value;
}

/** Firefox's own menu: opened by a right click, its entry chosen as the window itself does it. */
async function chooseInFirefox(page: Page, selector: string, entry: MenuEntry): Promise<void> {
  await page.click(selector, { button: 'right' });
  await pause(500);
  const id = `stay-in-app_example_org-menuitem-_${entry}`;
  const state = await inFirefoxWindow(
    page,
    `(() => {
      const menu = document.getElementById('contentAreaContextMenu');
      const item = document.getElementById(${JSON.stringify(id)});
      if (item) menu.activateItem(item);
      return item ? 'chosen' : menu.state;
    })()`,
  );
  if (state !== 'chosen') throw new Error(`Firefox's menu is ${state} and has no entry "${entry}"`);
}

/** The key for "Is this page real?", as the browser's window hands it on. */
export async function pressCheckKey(world: World, page: Page): Promise<Page> {
  await page.bringToFront();
  return openedBy(world, async () => {
    if (world.name === 'chromium') {
      await setOffInChromium(world, page, 'browser.commands.onCommand', 'check-page');
      return;
    }
    const key = `document.querySelector('keyset[id*="stay-in-app"] > key[key="U"]')`;
    await inFirefoxWindow(page, `${key}.doCommand(); 'pressed'`);
  });
}

const patience = 8000;

/**
 * The check page that `open` opens. Asked again and again: Firefox tells the driver nothing of such pages, not even that
 * one was closed.
 */
async function openedBy(world: World, open: () => Promise<unknown>): Promise<Page> {
  const known = new Set(world.browser().targets());
  await open();
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const opened = world
      .browser()
      .targets()
      .find((target) => !known.has(target) && target.url().includes('/check.html'));
    const page = await opened?.page();
    if (page) return page;
    await pause(100);
  }
  throw new Error('no check page was opened');
}

/** Chooses an entry on an element of a page, and gives the check page it opens. */
export async function choose(world: World, page: Page, selector: string, entry: MenuEntry): Promise<Page> {
  await page.bringToFront();
  return openedBy(world, () =>
    world.name === 'chromium' ? chooseInChromium(world, page, selector, entry) : chooseInFirefox(page, selector, entry),
  );
}
