import { explain, type Sentence } from '../classifier/explain.ts';
import type { Message } from '../classifier/message.ts';
import { maskHref } from '../classifier/text/mask.ts';
import type { Level, LinkAnswer, Verdict } from '../classifier/verdict.ts';
import type { Words } from '../words.ts';
import { nameOf } from './rawMails.ts';

/** How a checked mail is printed: one JSON line, or a few lines of text. */

export interface CheckedMail {
  readonly file: string;
  /** The mail's place in an mbox, from 0; `null` for a file that is one mail. */
  readonly index: number | null;
  readonly message: Message;
  readonly verdict: Verdict;
}

/** The documented fields of `check --json`. */
export function toJson({ file, index, message, verdict }: CheckedMail): string {
  const { level, lure, evidence, notChecked } = verdict;
  return JSON.stringify({
    file,
    index,
    messageId: message.messageId ?? null,
    date: message.date === undefined ? null : new Date(message.date).toISOString(),
    level,
    lure: lure ?? null,
    evidence,
    notChecked,
  });
}

const levelKeys: Record<Level, string> = {
  unrelated: 'levelUnrelated',
  consistent: 'levelConsistent',
  actInApp: 'levelActInApp',
  suspicious: 'levelSuspicious',
  dangerous: 'levelDangerous',
};

const sentence = (words: Words, { key, values }: Sentence) => words.say(key, ...values);

/** A mail in words: its level first, then for everything but unrelated mail why, and what to do. */
export function toText({ file, index, verdict }: CheckedMail, words: Words): string {
  const head = `${nameOf({ file, index })}: ${verdict.level} (${words.say(levelKeys[verdict.level])})`;
  if (verdict.level === 'unrelated') return head;
  const explanation = explain(verdict);
  const notChecked = explanation.notChecked.map((part) => words.say(`notChecked_${part}`)).join('; ');
  return [
    head,
    `  ${sentence(words, explanation.title)}`,
    ...explanation.reasons.map((reason) => `  - ${sentence(words, reason)}`),
    ...explanation.steps.map((step, number) => `  ${number + 1}. ${sentence(words, step)}`),
    ...(notChecked === '' ? [] : [`  ${words.say('notCheckedIntro')} ${notChecked}`]),
  ].join('\n');
}

/** A link's answer with everything that could be a token masked, unless `full`. */
export function linkToJson(answer: LinkAnswer, full: boolean): string {
  const mask = (href: string | null) => (href === null || full ? href : maskHref(href));
  return JSON.stringify({ ...answer, href: mask(answer.href), target: mask(answer.target) });
}

const answerKeys = {
  instagram: 'linkInstagram',
  meta: 'linkMeta',
  notInstagram: 'linkNotInstagram',
  hidden: 'linkHiddenAnswer',
  notWeb: 'linkNotWebAnswer',
} as const;

/** A link's answer in words. */
export function linkToText(answer: LinkAnswer, words: Words, full: boolean): string {
  const domain = answer.registrableDomain ?? answer.host ?? '';
  const imitates = answer.imitates === 'strong' ? 'linkImitatesStrong' : 'linkImitatesWeak';
  return [
    `${full ? answer.href : maskHref(answer.href)}: ${words.say(answerKeys[answer.kind], domain)}`,
    ...answer.via.map((name) => `  via ${name}`),
    ...(answer.imitates === null ? [] : [`  ${words.say(imitates)}`]),
  ].join('\n');
}
