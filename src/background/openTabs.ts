import { browser } from 'wxt/browser';
import { webmailMatches } from '../webmail/places.ts';

/**
 * Starts the content script in webmail tabs that were open before the extension was installed or updated: without
 * this they would stay unread, which looks like "nothing found". The script itself refuses to run twice.
 */
export async function startInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: webmailMatches });
  const started = tabs
    .filter(({ discarded }) => !discarded)
    .map(({ id }) => id)
    .filter((id) => id !== undefined)
    .map((tabId) => browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/webmail.js'] }));
  // A tab may be closing, or its host permission withdrawn.
  await Promise.allSettled(started);
}
