import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/messages.ts';

/** Tells the content scripts of tabs that settings changed. A tab nobody listens in is no fault. */
export async function tellTabsById(ids: readonly number[]): Promise<void> {
  await Promise.allSettled(ids.map((tabId) => sendMessage('settingsChanged', undefined, tabId)));
}

/** The same for open webmail tabs. */
export async function tellTabs(matches: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  await tellTabsById(tabs.map(({ id }) => id).filter((id) => id !== undefined));
}
