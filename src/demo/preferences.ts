/** Preferences of the browsers' throw-away profiles. */

export const chromiumPreferences = {
  // Chromium opens a connection to a link's host as soon as the mouse goes down on it, unless preloading is off.
  net: { network_prediction_options: 2 },
  // Without it an unpacked extension that starts anew is switched off.
  extensions: { ui: { developer_mode: true } },
};

/** The extension's id in Firefox (wxt.config.ts), and the host its own pages get in this profile. */
const firefoxId = 'stay-in-app@example.org';
export const firefoxUuid = '5f0c1f7e-3c1b-4a5e-9d0a-000000000001';

/** Requests Firefox makes on its own; switched off so that the log shows only what pages and extensions ask for. */
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
