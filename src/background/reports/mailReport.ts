import { classify } from '../../classifier/classify.ts';
import type { Context, Policy } from '../../classifier/context.ts';
import type { Message, NotChecked } from '../../classifier/message.ts';
import type { LinkAnswer, Verdict } from '../../classifier/verdict.ts';
import type { MailLink, MailReport } from '../../messages/checkMessages.ts';
import type { Words } from '../../words.ts';
import { notCheckedWords, verdictWords } from '../words/verdictWords.ts';
import { toLinkReport } from './linkReport.ts';

/** A whole mail for the check page: the verdict in words, and where its links go. */

function toMailLink(answer: LinkAnswer, words: Words, policy: Policy): MailLink {
  const { page, cautions, ...report } = toLinkReport(answer, words, { policy });
  // The last caution is the advice, which the mail's own steps give.
  const note = [page, ...cautions.slice(0, -1)].filter((text) => text !== '').join(' ');
  return { kind: report.kind, answer: report.answer, domain: report.domain, note };
}

/** One line per destination, in the order in which the mail names them. */
function destinations(answers: readonly LinkAnswer[], words: Words, policy: Policy): MailLink[] {
  const links = new Map<string, MailLink>();
  for (const answer of answers) {
    const link = toMailLink(answer, words, policy);
    const key = `${link.answer} ${link.domain} ${link.note}`;
    if (!links.has(key)) links.set(key, link);
  }
  return [...links.values()];
}

/** Without headers nothing in them is there to be checked; that is one thing, not two. */
function withoutRepeats(parts: readonly NotChecked[]): readonly NotChecked[] {
  return parts.includes('headers') ? parts.filter((part) => part !== 'authentication') : parts;
}

/** Says a verdict for the check page. What was not checked is said on every level: silence is no answer here. */
export function toMailReport(verdict: Verdict, words: Words, policy: Policy = {}): MailReport {
  const links = destinations(verdict.links, words, policy);
  return {
    language: words.language,
    direction: words.direction,
    level: verdict.level,
    ...verdictWords(verdict, words, policy),
    why: words.say('bannerWhy'),
    stepsLabel: words.say('bannerSteps'),
    notChecked: notCheckedWords(withoutRepeats(verdict.notChecked), words),
    linksLabel: words.count('checkLinksLabel', links.length),
    links,
  };
}

/** Judges a mail for the check page. */
export function judgeMail(message: Message, context: Context, words: Words): MailReport {
  return toMailReport(classify(message, context), words, context.policy);
}
