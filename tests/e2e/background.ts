import type { Page } from 'puppeteer-core';
import { isBackground, workerOf } from '../../src/demo/ownPages.ts';
import { inFirefoxWindow } from './menus.ts';
import { openOwnPage } from './ownPages.ts';
import { pause, type World } from './world.ts';

/** What browsers do to an extension while its tabs are open. */

const extension = `WebExtensionPolicy.getByID('stay-in-app@example.org').extension`;

/** Stops the background as browsers do after half a minute without work. */
export async function stopBackground(world: World, page: Page): Promise<void> {
  if (world.name === 'firefox') {
    // A page of ours that asks at once starts it again, so its state tells nothing.
    await inFirefoxWindow(
      page,
      `(() => {
        globalThis.isStopped = false;
        const stopping = ${extension}.terminateBackground({ ignoreDevToolsAttached: true });
        void stopping.then(() => { globalThis.isStopped = true; });
        return 'asked';
      })()`,
    );
    const end = Date.now() + 5000;
    while ((await inFirefoxWindow(page, 'String(globalThis.isStopped)')) !== 'true') {
      if (Date.now() > end) throw new Error('Firefox’s background would not stop');
      await pause(20);
    }
    return;
  }
  const target = await world.browser().waitForTarget(isBackground);
  const worker = await target.worker();
  // One that is still starting does not stop.
  await worker?.evaluate('0');
  await worker?.close();
  const end = Date.now() + 5000;
  while (world.browser().targets().includes(target)) {
    if (Date.now() > end) throw new Error('the service worker would not stop');
    await pause(20);
  }
}

/** Runs an expression where the extension's own functions are there; `browser` is awaited with it. */
export async function inExtension(world: World, expression: string): Promise<unknown> {
  const page = await openOwnPage(world, 'popup.html');
  try {
    return await page.evaluate(expression);
  } finally {
    await page.close();
  }
}

/** Starts the extension anew, as an update does. */
export async function reloadExtension(world: World, page: Page): Promise<void> {
  if (world.name === 'firefox') {
    await inFirefoxWindow(
      page,
      `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager
        .getAddonByID('stay-in-app@example.org').then((addon) => addon.reload()); 'asked'`,
    );
  } else {
    const worker = await workerOf(world.browser());
    await worker.evaluate('setTimeout(() => chrome.runtime.reload(), 50)');
  }
  await pause(2500);
}
