import type { Words } from '../words.ts';
import type { Reason } from './reasons.ts';

/** Why a value, or one item of a list, was not accepted. */
export function reasonSentence(
  { item, reason }: { readonly item?: number | undefined; readonly reason: Reason },
  words: Words,
): string {
  const sentence = words.say(`policyReason_${reason}`);
  return item === undefined ? sentence : words.say('policyItem', String(item + 1), sentence);
}
