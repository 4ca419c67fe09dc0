import { languages } from '../facts/lures/index.ts';
import { type Lure, lures } from '../facts/lures/lure.ts';
import { lureOfLink } from './links/page.ts';
import { createPhraseFinder } from './text/phraseFinder.ts';
import { fold } from './text/text.ts';
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

const finder = createPhraseFinder(
  lures.flatMap((lure) =>
    languages.flatMap((language) => (language.lures[lure] ?? []).map((phrase) => [phrase, lure] as const)),
  ),
);

/** The story told first in a text; of two that start at one place the longer phrase. */
export function lureInText(text: string): LureFound | undefined {
  const [first] = finder.findAll(fold(text));
  return first && { lure: first.value, phrase: first.phrase };
}

/** Whether a text tells a story, whichever it tells first. */
export function tellsStory(text: string, lure: Lure): boolean {
  return finder.findAll(fold(text)).some(({ value }) => value === lure);
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
