import { browser } from 'wxt/browser';
import type { CheckAnswer } from '../checkMessages.ts';

/**
 * Answers that wait for the check page to open. Neither a link nor its answer goes through an address (browser history)
 * or storage: the page gets a random name and asks for the answer by message, once. When the browser stops the
 * background in between, the answer is gone, and the page says so.
 */

const waiting = new Map<string, Promise<CheckAnswer>>();
/** A page that did not ask within this time (milliseconds) was closed. */
const patience = 60_000;
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
  const id = crypto.randomUUID();
  waiting.set(id, answer);
  // Whoever takes it learns of a failure; until then it must not count as unhandled.
  answer.catch(() => undefined);
  setTimeout(() => waiting.delete(id), patience);
  await show(browser.runtime.getURL(`/check.html?request=${id}` as never));
}

/** The answer of that name, once; `undefined` when nothing waits under it. */
export function takeRequest(id: string): Promise<CheckAnswer> | undefined {
  const answer = waiting.get(id);
  waiting.delete(id);
  return answer;
}
