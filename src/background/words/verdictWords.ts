import type { Policy } from '../../classifier/context.ts';
import { explain, type Sentence } from '../../classifier/explain.ts';
import type { NotChecked } from '../../classifier/message.ts';
import { isWarned, type Verdict } from '../../classifier/verdict.ts';
import type { VerdictWords } from '../../messages/pageWords.ts';
import type { Words } from '../../words.ts';
import { organisationOf } from '../policy/underPolicy.ts';

const say = (words: Words, { key, values }: Sentence) => words.say(key, ...values);

/** The organisation's own sentence on where to get help, as the last step. */
function helpStep(policy: Policy, words: Words): string[] {
  const { helpText } = policy;
  return helpText === undefined ? [] : [words.say('stepHelp', organisationOf(policy, words), helpText)];
}

/** A verdict in sentences. */
export function verdictWords(verdict: Verdict, words: Words, policy: Policy = {}): VerdictWords {
  const { title, reasons, steps, change } = explain(verdict);
  return {
    title: say(words, title),
    reasons: reasons.map((reason) => say(words, reason)),
    steps: [...steps.map((step) => say(words, step)), ...(isWarned(verdict.level) ? helpStep(policy, words) : [])],
    change: change === undefined ? '' : say(words, change),
  };
}

/** One sentence on what nobody looked at; '' when everything was checked. */
export function notCheckedWords(parts: readonly NotChecked[], words: Words): string {
  const named = parts.map((part) => words.say(`notChecked_${part}`)).join('; ');
  return named === '' ? '' : `${words.say('notCheckedIntro')} ${named}`;
}
