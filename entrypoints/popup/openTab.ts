import { browser } from 'wxt/browser';
import { inTime } from '../../src/inTime.ts';
import { sendMessage } from '../../src/messages/messages.ts';
import type { OpenVerdict } from '../../src/messages/popupWords.ts';

/** The tab the popup stands over, and what it says of its mail. */

export interface OpenTab {
  readonly id: number;
  /** '' where it is no web page. */
  readonly host: string;
  readonly address: string;
}

export async function openTab(): Promise<OpenTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const address = tab?.url?.startsWith('http') ? tab.url : '';
  return { id: tab?.id ?? -1, address, host: address === '' ? '' : new URL(address).hostname };
}

/** A tab that does not answer within this time (milliseconds) is not waited for. */
const patience = 400;

/** Asked live and never stored: mail is nobody's business but the tab's. */
export function readVerdict(tabId: number): Promise<OpenVerdict | undefined> {
  return inTime(sendMessage('readOpenVerdicts', undefined, tabId), patience).catch(() => undefined);
}
