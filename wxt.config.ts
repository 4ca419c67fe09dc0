import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { packLocales } from './src/build/packedLocales.ts';
import { packedSuffixList } from './src/build/packedSuffixList.ts';
import { collectPackages } from './src/build/shippedPackages.ts';
import { smallerCode } from './src/build/smallerCode.ts';
import { repackZip } from './src/build/smallZip.ts';
import { thirdPartyText } from './src/build/thirdParty.ts';
import { withoutSources } from './src/build/withoutSources.ts';
import { geckoId } from './src/policy/ids.ts';
import { webmailMatches } from './src/webmail/places.ts';

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

/** postal-mime's own import of its conversions between HTML and text, most of which nothing here uses. */
export const withoutConversions = {
  find: /^\.\/text-format\.js$/,
  replacement: fileURLToPath(new URL('src/mail/postalText.ts', import.meta.url)),
};

/** In the browsers we run in the polyfill hands out what they have themselves, so it is left out of what is shipped. */
const withoutPolyfill = {
  find: /^webextension-polyfill$/,
  replacement: fileURLToPath(new URL('src/build/nativeBrowser.ts', import.meta.url)),
};

const shipped = collectPackages(fileURLToPath(new URL('.', import.meta.url)).slice(0, -1));

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
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_commandOpen__' },
      'check-page': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commandCheckPage__' },
    },
    content_security_policy: { extension_pages: csp },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: geckoId,
              // For organisations that hand out a build of their own: where Firefox asks for newer ones.
              ...(process.env.FIREFOX_UPDATES ? { update_url: process.env.FIREFOX_UPDATES } : {}),
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: minimumChrome,
          // Without it Chromium hands over no policy at all; Firefox knows no such thing.
          storage: { managed_schema: 'managed_schema.json' },
        }),
  }),
  vite: () => ({
    plugins: [packedSuffixList(), withoutSources(), shipped.plugin, smallerCode()],
    resolve: { alias: [withoutConversions, withoutPolyfill] },
    build: { modulePreload: { polyfill: false } },
  }),
  hooks: {
    'build:publicAssets': (_, files) => packLocales(files),
    'build:before': () => shipped.clear(),
    'build:done': (wxt) => writeFile(join(wxt.config.outDir, 'THIRD_PARTY.txt'), thirdPartyText(shipped.packages())),
    'zip:extension:done': (_, path) => repackZip(path),
  },
  // The package of sources is made by src/release, of what git knows.
  zip: { zipSources: false },
});
