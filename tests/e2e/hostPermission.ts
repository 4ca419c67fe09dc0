import { originOf } from '../../src/demo/ownPages.ts';
import type { World } from './world.ts';

/** Takes the permission for Gmail away and gives it back, as people do in the browser's own pages. */

const gmail = 'https://mail.google.com/*';

/** Chromium's page of extensions, which may do what the person does on it. */
async function inExtensionsPage(world: World, method: string): Promise<void> {
  const { host } = new URL(await originOf(world.name, world.browser()));
  const page = await world.browser().newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`chrome.developerPrivate.${method}(${JSON.stringify(host)}, ${JSON.stringify(gmail)})`);
  await page.close();
}

export interface PermissionSwitch {
  readonly take: () => Promise<unknown>;
  readonly give: () => Promise<unknown>;
}

/** @param inFirefox runs an expression in the window of Firefox */
export function permissionSwitch(world: World, inFirefox: (expression: string) => Promise<unknown>): PermissionSwitch {
  if (world.name === 'chromium')
    return {
      take: () => inExtensionsPage(world, 'removeHostPermission'),
      give: () => inExtensionsPage(world, 'addHostPermission'),
    };
  const change = (verb: 'add' | 'remove') =>
    inFirefox(`(() => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('stay-in-app@example.org');
      void ExtensionPermissions.${verb}(extension.id, { permissions: [], origins: ['${gmail}'] }, extension);
      return 'asked';
    })()`);
  return { take: () => change('remove'), give: () => change('add') };
}
