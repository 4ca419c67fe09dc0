import { browser } from 'wxt/browser';
import { onMessage } from '../../messages/messages.ts';
import { readContextAndWords } from '../context.ts';
import { readKnownPolicy, refreshPolicy } from '../policy/policy.ts';
import { policyWords } from '../policy/policyWords.ts';
import { assertOwnPage } from './ownPage.ts';

/** Answers the policy page. Must be called in the first turn of the background. */
export function answerPolicy(): void {
  onMessage('readPolicy', async ({ data, sender }) => {
    assertOwnPage(sender);
    // Only this page ever waits for the browser's own answer, after it has shown what is known.
    if (data === 'ask') await refreshPolicy();
    const [known, { words }] = await Promise.all([readKnownPolicy(), readContextAndWords()]);
    return policyWords(known, words, { version: browser.runtime.getManifest().version, browser: navigator.userAgent });
  });
}
