import { browser } from 'wxt/browser';
import { inTime } from '../inTime.ts';
import { readKnownPolicy, refreshPolicy } from './policy/policy.ts';

/** Longer than this (milliseconds) the first answer of the browser is not waited for. */
const patience = 10_000;

/** Opens the welcome page, once, after the first installation; never after an update, nor where a policy forbids it. */
export async function welcome({ reason }: { readonly reason: string }): Promise<void> {
  if (reason !== 'install') return;
  // Only this page waits for the policy: nobody is in a hurry to see it.
  await inTime(refreshPolicy(), patience).catch(() => undefined);
  if ((await readKnownPolicy()).policy.disableFirstRunPage === true) return;
  await browser.tabs.create({ url: '/welcome.html' });
}
