import { browser } from 'wxt/browser';
import { tabReportSchema } from '../../messages/messageSchemas.ts';
import type { TabReport } from '../../messages/messages.ts';

/**
 * The last report of each tab, for the popup. Kept in session storage (memory only, gone with the browser), because
 * the background may be stopped at any moment.
 */

const keyOf = (tabId: number | '') => `tab:${tabId}`;

export async function rememberReport(tabId: number, report: TabReport): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: report });
}

export async function forgetReport(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** The tabs whose content script has spoken. */
export async function reportedTabs(): Promise<readonly number[]> {
  const keys = Object.keys(await browser.storage.session.get());
  return keys.filter((key) => key.startsWith(keyOf(''))).map((key) => Number(key.slice(keyOf('').length)));
}

/** The tab's report; `undefined` when its content script never spoke. */
export async function findReport(tabId: number): Promise<TabReport | undefined> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  const parsed = tabReportSchema.safeParse(stored[keyOf(tabId)]);
  return parsed.success ? (parsed.data as TabReport) : undefined;
}
