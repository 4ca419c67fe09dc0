import { browser } from 'wxt/browser';
import { placeAt, webmailMatches } from '../webmail/places.ts';
import { readContextAndWords } from './context.ts';
import { startInOpenTabs } from './openTabs.ts';
import { tellTabs, tellTabsById } from './tellTabs.ts';
import { reportedTabs } from './toolbar/tabReports.ts';
import { showWithheld } from './toolbar/toolbar.ts';

/**
 * People can take a webmail's host away from the extension and give it back, also while its tabs are open. Mail that is
 * not looked at must not look like mail in which nothing was found.
 */

/** Whether mail on a host may be read; `false` for hosts of no webmail. */
export async function mayRead(host: string): Promise<boolean> {
  const url = URL.parse(`https://${host}/`);
  if (url?.hostname !== host || placeAt(url) === undefined) return false;
  return browser.permissions.contains({ origins: [`https://${host}/*`] });
}

/** Hosts of webmails that may not be read. */
async function withheldHosts(): Promise<readonly string[]> {
  // One question where all may be read, which is nearly always: every start of the background asks it.
  if (await browser.permissions.contains({ origins: webmailMatches })) return [];
  const hosts = webmailMatches.map((match) => new URL(match.replace('*', '')).hostname);
  const allowed = await Promise.all(hosts.map((host) => mayRead(host)));
  return hosts.filter((_, index) => !allowed[index]);
}

/** No tab tells where it is without the permission, so it is said on all of them. */
async function show(): Promise<void> {
  const hosts = await withheldHosts();
  await showWithheld(hosts, hosts.length === 0 ? undefined : (await readContextAndWords()).words);
}

async function onTaken(): Promise<void> {
  await show();
  // Their scripts run on; they ask anew whether they may.
  await tellTabsById(await reportedTabs());
}

async function onGiven(): Promise<void> {
  await show();
  await startInOpenTabs();
  await tellTabs(webmailMatches);
}

/** Registers the listeners; must run in the first turn of the background. */
export function followPermissions(): void {
  browser.permissions.onRemoved.addListener(() => void onTaken());
  browser.permissions.onAdded.addListener(() => void onGiven());
  void show().catch(() => undefined);
}
