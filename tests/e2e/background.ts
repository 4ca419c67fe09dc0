import type { Page } from 'puppeteer-core';
import { isBackground, workerOf } from '../../src/demo/ownPages.ts';
import { inFirefoxWindow } from './menus.ts';
import { openOwnPage } from './ownPages.ts';
import { pause, type World } from './world.ts';

/** What browsers do to an extension while its tabs are open. */

/** Stops the background as browsers do after half a minute without work. */
export async function stopBackground(world: World, page: Page): Promise<void> {
  if (world.name === 'firefox') {
    // A page of ours that asks at once starts it again, so its state tells nothing. A question that comes while it
    // is being stopped keeps it alive: then the context that was to go is still there, and is stopped anew.
    await inFirefoxWindow(
      page,
      `(() => {
        globalThis.isStopped = false;
        const { extension } = WebExtensionPolicy.getByID('stay-in-app@example.org');
        const { backgroundContext } = extension;
        const stop = async () => {
          await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
          if (backgroundContext && extension.backgroundContext === backgroundContext) await stop();
          else globalThis.isStopped = true;
        };
        void stop();
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
    await pause(50);
    // A question that came meanwhile has started it again under the same name.
    if (world.browser().targets().includes(target)) await closeAgain(world, target.url());
  }
}

async function closeAgain(world: World, url: string): Promise<void> {
  const session = await world.browser().target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { type, url: found, targetId } of targetInfos)
    if (type === 'service_worker' && found === url) await session.send('Target.closeTarget', { targetId });
  await session.detach();
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
