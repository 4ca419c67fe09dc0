import type { Catalogue } from './words.ts';

/** Nothing is ever called safe, in no language. */

/** Words that would. Each language says once, in `welcomeNeverSafe`, that it is never done: so a wrong word is noticed. */
const safe: Readonly<Record<string, RegExp>> = {
  ar: /آمن/u,
  de: /\bsicher(?:e[mnrs]?)?\b/iu,
  en: /\b(?:safe|(?:is|looks|seems) (?:secure|verified|fine|genuine))\b/iu,
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

/** Keys of the sentences that call something safe, and what is wrong with the list of words itself. */
export function calledSafe(folder: string, catalogue: Catalogue): string[] {
  const word = safe[folder];
  if (!word) return [`add the words of ${folder} that would call something safe to tests/guard/safeWords.ts`];
  const says = (key: string, message: string) =>
    word.test(key === 'problemUnreadable' ? message.replace('does not mean it is fine', '') : message);
  const found = Object.entries(catalogue).flatMap(([key, { message }]) => (says(key, message) ? [key] : []));
  if (!found.includes(saysNever)) return [`the words of ${folder} do not fit "${saysNever}"`];
  return found.filter((key) => key !== saysNever);
}
