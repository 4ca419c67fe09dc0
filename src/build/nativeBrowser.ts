/**
 * What the browser itself offers. In bundles it stands for webextension-polyfill, which hands out this same object in
 * every browser we run in (Chromium since `minimumChrome`, Firefox always) and is 10 kB.
 */
export default (globalThis as unknown as { browser: typeof import('wxt/browser').browser }).browser;
