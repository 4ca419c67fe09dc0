import { browser } from 'wxt/browser';

/** Opens a page of the extension in a tab of its own; one that stands open in that window already comes to the front. */
export async function openOnce(path: string, windowId: number | undefined): Promise<void> {
  const url = browser.runtime.getURL(path as never);
  const inWindow = windowId === undefined ? {} : { windowId };
  const open = (await browser.tabs.query(inWindow)).find((tab) => tab.url === url);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
}
