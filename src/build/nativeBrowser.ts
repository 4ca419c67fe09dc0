/**
 * What the browser itself offers. In the mail tab it stands in for webextension-polyfill, which hands out this same
 * object in every browser we run in (Chromium since `minimumChrome`, Firefox always) and is a tenth of the script.
 */
export default (globalThis as unknown as { browser: typeof import('wxt/browser').browser }).browser;
