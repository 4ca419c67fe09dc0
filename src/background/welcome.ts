import { browser } from 'wxt/browser';

/** Opens the welcome page, once, after the first installation; never after an update. */
export async function welcome({ reason }: { readonly reason: string }): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: '/welcome.html' });
}
