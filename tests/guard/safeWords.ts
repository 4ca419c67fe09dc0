import type { Catalogue } from './words.ts';

/** Nothing is ever called safe, in no language. */

/** Words that would. Each language says once, in `welcomeNeverSafe`, that it is never done: so a wrong word is noticed. */
const safe: Readonly<Record<string, RegExp>> = {
  ar: /آمن/u,
  de: /\bsicher(?:e[mnrs]?)?\b/iu,
  en: /\b(?:is|link|looks|mail|seems) (?:fine|genuine|safe|secure|verified)\b/iu,
  es: /\bsegur[ao]s?\b/iu,
  fr: /\bsûre?s?(?!\p{L})|sécurisé/iu,
  hi: /सुरक्षित/u,
  id: /\baman\b/iu,
  it: /\bsicur[aeio]\b/iu,
  ja: /安全/u,
  pt_BR: /\bsegur[ao]s?\b/iu,
  ru: /безопасн(?:ая|о|ое|ой|ые|ый|ым|ыми)(?!\p{L})/iu,
  tr: /güvenli(?!\p{L})/iu,
};
const saysNever = 'welcomeNeverSafe';

/** What English says of mails that could not be read. */
const denied = (message: string) => message.replace(/does not mean (?:it|the mail) is fine/, '');

/** Keys of the sentences that call something safe, and what is wrong with the list of words itself. */
export function calledSafe(folder: string, catalogue: Catalogue): string[] {
  const word = safe[folder];
  if (!word) return [`add the words of ${folder} that would call something safe to tests/guard/safeWords.ts`];
  const found = Object.entries(catalogue).flatMap(([key, { message }]) => (word.test(denied(message)) ? [key] : []));
  if (!found.includes(saysNever)) return [`the words of ${folder} do not fit "${saysNever}"`];
  return found.filter((key) => key !== saysNever);
}
