import type { Page } from 'puppeteer-core';
import { originOf } from '../../src/demo/ownPages.ts';
import { inExtension } from './background.ts';
import { inFirefoxWindow } from './menus.ts';
import { pause, type World } from './world.ts';

/** A real private window with the extension let into it, as people do in the browser's own pages. */

async function allow(world: World): Promise<void> {
  const page = await world.browser().newPage();
  if (world.name === 'chromium') {
    const { host } = new URL(await originOf(world.name, world.browser()));
    await page.goto('chrome://extensions');
    const wanted = JSON.stringify({ extensionId: host, incognitoAccess: true });
    await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${wanted})`);
  } else {
    await inFirefoxWindow(
      page,
      `(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('stay-in-app@example.org');
        const wanted = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
        await ExtensionPermissions.add(extension.id, wanted, extension);
        await (await AddonManager.getAddonByID(extension.id)).reload();
      })(); 'asked'`,
    );
  }
  // Both start the extension anew, which takes its time on a busy machine.
  await pause(1500);
  await page.close();
  for (let tries = 0; tries < 30; tries++) {
    if (await inExtension(world, 'browser.extension.isAllowedIncognitoAccess()').catch(() => false)) return;
    await pause(300);
  }
  throw new Error('the extension is not let into private windows');
}

/** Opens an address in a private window. @throws Error when there is none */
export async function openPrivately(world: World, address: string): Promise<Page> {
  await allow(world);
  await inExtension(
    world,
    `browser.windows.create({ incognito: true, url: ${JSON.stringify(address)} }).then(() => 1)`,
  );
  for (let tries = 0; tries < 50; tries++) {
    const target = world
      .browser()
      .targets()
      .find((found) => found.url() === address);
    const page = await target?.page();
    if (page) return page;
    await pause(100);
  }
  throw new Error('no private window was opened');
}
