import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/messages.ts';

/** Tells the content scripts of open webmail tabs that settings changed. A tab nobody listens in is no fault. */
export async function tellTabs(matches: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  const told = tabs.map(({ id }) => id).filter((id) => id !== undefined);
  await Promise.allSettled(told.map((tabId) => sendMessage('settingsChanged', undefined, tabId)));
}
