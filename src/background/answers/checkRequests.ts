import { browser } from 'wxt/browser';
import type { CheckAnswer } from '../../messages/checkMessages.ts';
import { createWaiting } from './waiting.ts';

/**
 * Answers that wait for the check page to open. When the browser stops the background in between, the answer is gone,
 * and the page says so.
 */

const waiting = createWaiting<Promise<CheckAnswer>>();
const size = { width: 600, height: 760 };

async function show(url: string): Promise<void> {
  try {
    // Small and beside the page: what was asked about stays in sight.
    await browser.windows.create({ type: 'popup', url, ...size });
  } catch {
    // Firefox for Android has no windows, and some systems refuse a second one.
    await browser.tabs.create({ url });
  }
}

/** Opens the check page with an answer. */
export async function openCheck(answer: Promise<CheckAnswer>): Promise<void> {
  const id = waiting.put(answer);
  // Whoever takes it learns of a failure; until then it must not count as unhandled.
  answer.catch(() => undefined);
  await show(browser.runtime.getURL(`/check.html?request=${id}` as never));
}

/** The answer of that name, once; `undefined` when nothing waits under it. */
export function takeRequest(id: string): Promise<CheckAnswer> | undefined {
  return waiting.take(id);
}
