import type { BrowserName } from '../policy/predict.ts';

/** Where browsers look for what an administrator sets. */

export type ExtensionIds = Readonly<Record<BrowserName, string>>;
export type Settings = Readonly<Record<string, unknown>>;

/** What is written: path below the folder → content. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

export interface ChromiumTarget {
  readonly browser: 'chrome' | 'edge';
  readonly registryKey: string;
  /** The domain of its preferences on macOS. */
  readonly domain: string;
  readonly updateUrl: string;
  /** Keeps the button in sight. */
  readonly pin: Settings;
}

export const chrome: ChromiumTarget = {
  browser: 'chrome',
  registryKey: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome',
  domain: 'com.google.Chrome',
  updateUrl: 'https://clients2.google.com/service/update2/crx',
  pin: { toolbar_pin: 'force_pinned' },
};

export const edge: ChromiumTarget = {
  browser: 'edge',
  registryKey: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge',
  domain: 'com.microsoft.Edge',
  updateUrl: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
  pin: { toolbar_state: 'force_shown' },
};

/** What installs the extension for everybody. */
export function chromiumInstall({ updateUrl, pin }: ChromiumTarget): Settings {
  return { installation_mode: 'force_installed', update_url: updateUrl, ...pin };
}

export const firefoxRegistryKey = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Mozilla\\Firefox';

export function firefoxInstall(id: string): Settings {
  const url = `https://addons.mozilla.org/firefox/downloads/latest/${id}/latest.xpi`;
  return { installation_mode: 'force_installed', install_url: url, default_area: 'navbar' };
}
