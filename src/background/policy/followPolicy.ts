import { browser } from 'wxt/browser';
import { webmailMatches } from '../../webmail/places.ts';
import { tellTabs } from '../tellTabs.ts';
import { createMenus } from '../toolbar/menus.ts';
import { refreshPolicy } from './policy.ts';

/** Keeps up with the organisation's policy, behind everything else. */

async function refresh(isReported = false): Promise<void> {
  if (await refreshPolicy(isReported)) await Promise.all([tellTabs(webmailMatches), createMenus()]);
}

/** In Chromium content scripts may read the policy unless they are told not to; they need none of it. */
async function keepFromPages(): Promise<void> {
  const { managed } = browser.storage as unknown as {
    readonly managed?: { readonly setAccessLevel?: (wanted: { accessLevel: string }) => Promise<void> };
  };
  await managed?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Registers the listeners; must run in the first turn of the background. */
export function followPolicy(): void {
  // Being listened to, the start of the browser wakes the background; what is done then is done on every start of it.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void refresh(true);
  });
  void keepFromPages().catch(() => undefined);
  void refresh();
}
