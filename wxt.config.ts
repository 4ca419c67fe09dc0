import { defineConfig } from 'wxt';
import { webmailMatches } from './src/webmail/index.ts';

/** Chromium since this version gives every context `browser` with promises (facts: the polyfill is a no-op there). */
const minimumChrome = '148';

const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'contextMenus', 'activeTab', 'scripting'],
    // The hosts stand here too, so that tabs which are already open can be reached on install and update.
    host_permissions: webmailMatches,
    content_security_policy: { extension_pages: csp },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'stay-in-app@example.org',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: minimumChrome }),
  }),
  vite: () => ({
    // Without this rolldown copies the suffix list three times into the background script.
    build: { rolldownOptions: { optimization: { inlineConst: false } } },
  }),
  zip: { excludeSources: ['tests/**'] },
});
