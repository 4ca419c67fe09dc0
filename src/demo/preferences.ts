import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';

/** Preferences of the browsers' throw-away profiles. */

/** Of a window somebody looks at: wide enough for a webmail and what stands beside it. The screen may be smaller. */
export const windowSize = { width: 1366, height: 900 };

/** Chromium's id of an unpacked extension: a digest of where it lies, in the letters a to p. */
function idOfFolder(folder: string): string {
  const digest = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** @param extension folder of the unpacked extension */
export const chromiumPreferences = (extension: string) => ({
  // Chromium opens a connection to a link's host as soon as the mouse goes down on it, unless preloading is off.
  net: { network_prediction_options: 2 },
  extensions: {
    // Without it an unpacked extension that starts anew is switched off.
    ui: { developer_mode: true },
    // Its button stands in the toolbar, not behind the puzzle piece.
    pinned_extensions: [idOfFolder(extension)],
  },
});

/** The extension's id in Firefox (wxt.config.ts), and the host its own pages get in this profile. */
const firefoxId = 'stay-in-app@example.org';
export const firefoxUuid = '5f0c1f7e-3c1b-4a5e-9d0a-000000000001';

/** Firefox's toolbar with the extension's button in it, which otherwise hides behind the puzzle piece. */
const toolbar = [
  'back-button',
  'forward-button',
  'stop-reload-button',
  'urlbar-container',
  'downloads-button',
  `${firefoxId.replace(/[^a-z\d_-]/g, '_')}-browser-action`,
  'unified-extensions-button',
];

/** Without the requests Firefox makes on its own, so that the log shows only what pages and extensions ask for. */
export const quietFirefox: Record<string, unknown> = {
  'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxUuid }),
  'app.normandy.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.search.update': false,
  'browser.region.network.url': '',
  'browser.startup.homepage': 'about:blank',
  'browser.uiCustomization.state': JSON.stringify({ placements: { 'nav-bar': toolbar }, currentVersion: 20 }),
  'datareporting.healthreport.uploadEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};
