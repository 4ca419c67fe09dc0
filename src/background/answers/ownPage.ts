import { browser } from 'wxt/browser';

/** Who sent a message, as the browser says it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * Lets only the extension's own pages pass. A content script shares its process with a hostile page, so it must not be
 * able to claim what only a raw mail holds (authentication results), nor fetch what another page asked for.
 * @throws Error for every other sender
 */
export function assertOwnPage({ id, url }: Sender): void {
  const isOwn = id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('/'));
  if (!isOwn) throw new Error('This may only be asked by a page of the extension');
}
