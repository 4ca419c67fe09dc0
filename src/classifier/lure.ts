import { languages } from '../facts/lures/index.ts';
import { type Lure, lures } from '../facts/lures/lure.ts';
import { lureOfLink } from './page.ts';
import { hasPhrase, phraseIndex } from './phrase.ts';
import { fold } from './text.ts';
import type { LinkAnswer } from './verdict.ts';

/** Which story a mail tells. */

export interface LureFound {
  readonly lure: Lure;
  /** The phrase that tells it, as stored. */
  readonly phrase: string;
}

/** Stories about the account's security, as genuine mail tells them. */
const securityLures: readonly Lure[] = [
  'passwordReset',
  'loginLink',
  'loginCode',
  'newLogin',
  'accountChanged',
  'twoFactor',
  'confirmEmail',
  'supportCase',
  'contentRemoved',
  'adminAdded',
  'backupCode',
];

export function isSecurityLure(lure: Lure | undefined): boolean {
  return lure !== undefined && securityLures.includes(lure);
}

const phrases = lures.flatMap((lure) =>
  languages.flatMap((language) => (language.lures[lure] ?? []).map((phrase) => ({ lure, phrase }))),
);

/** The story told first in a text; of two that start at one place the longer phrase. */
export function lureInText(text: string): LureFound | undefined {
  const folded = fold(text);
  let found: LureFound | undefined;
  let first = Number.POSITIVE_INFINITY;
  for (const candidate of phrases) {
    const at = phraseIndex(folded, candidate.phrase);
    const isLonger = at === first && candidate.phrase.length > (found?.phrase.length ?? 0);
    if (at >= 0 && (at < first || isLonger)) {
      first = at;
      found = candidate;
    }
  }
  return found;
}

/** Whether a text tells a story, whichever it tells first. */
export function tellsStory(text: string, lure: Lure): boolean {
  const folded = fold(text);
  return phrases.some((candidate) => candidate.lure === lure && hasPhrase(folded, candidate.phrase));
}

/** The story genuine links tell: Instagram's own reset, login and confirmation pages. */
export function lureInLinks(answers: readonly LinkAnswer[]): Lure | undefined {
  for (const answer of answers) {
    const url = answer.kind === 'instagram' || answer.kind === 'meta' ? URL.parse(answer.target ?? '') : null;
    const lure = url ? lureOfLink(url) : undefined;
    if (lure) return lure;
  }
  return undefined;
}
