import { type Context, emptyContext, type Policy } from '../classifier/context.ts';
import type { Words } from '../words.ts';
import { readKnownPolicy } from './policy/policy.ts';
import { organisationOf, underPolicy } from './policy/underPolicy.ts';
import { readSettings } from './settings/settings.ts';
import { readWords } from './words/words.ts';

/** All that the core may know besides the mail. `storage.managed` is never awaited here: it can take seconds. */
export async function readContext(): Promise<Context> {
  const [settings, { policy }] = await Promise.all([readSettings(), readKnownPolicy()]);
  return { ...emptyContext, policy, settings: underPolicy(settings, policy), now: Date.now() };
}

/** The core has no words, and what it finds names the organisation. */
function named(policy: Policy, words: Words): Policy {
  return { ...policy, organisationName: organisationOf(policy, words) };
}

/** The same, and the words of the person's language. */
export async function readContextAndWords(): Promise<{ readonly context: Context; readonly words: Words }> {
  const context = await readContext();
  const words = await readWords(context.settings.language);
  return { context: { ...context, policy: named(context.policy, words) }, words };
}
