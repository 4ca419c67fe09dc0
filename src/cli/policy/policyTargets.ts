import project from '../../../package.json' with { type: 'json' };
import type { BrowserName } from '../../policy/predict.ts';

/** Where browsers look for what an administrator sets. */

export type ExtensionIds = Readonly<Record<BrowserName, string>>;
export type Settings = Readonly<Record<string, unknown>>;

/** What an administrator wants written. */
export interface Deployment {
  readonly ids: ExtensionIds;
  readonly settings: Settings;
  /** An https folder of the organisation's that holds the packed extension, in place of the stores. */
  readonly from?: string | undefined;
}

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

/** What installs the extension for everybody. Updates too come from a folder of the organisation's own. */
export function chromiumInstall({ updateUrl, pin }: ChromiumTarget, { from }: Deployment): Settings {
  const own = from === undefined ? {} : { override_update_url: true };
  const url = from === undefined ? updateUrl : `${from}/${selfHosted.chromiumManifest}`;
  return { installation_mode: 'force_installed', update_url: url, ...own, ...pin };
}

const { version } = project;

/** Names of the files in a folder of the organisation's own. */
export const selfHosted = {
  chromiumManifest: 'update.xml',
  firefoxManifest: 'updates.json',
  crx: `stay-in-app-${version}.crx`,
  xpi: `stay-in-app-${version}.xpi`,
  version,
} as const;

export const firefoxRegistryKey = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Mozilla\\Firefox';

export function firefoxInstall({ ids: { firefox }, from }: Deployment): Settings {
  const store = `https://addons.mozilla.org/firefox/downloads/latest/${firefox}/latest.xpi`;
  const url = from === undefined ? store : `${from}/${selfHosted.xpi}`;
  return { installation_mode: 'force_installed', install_url: url, default_area: 'navbar' };
}
