import { languages } from '../facts/lures/index.ts';
import { namesBrand } from './brandName.ts';
import { hasPhrase } from './phrase.ts';
import { fold } from './text.ts';

/**
 * Whether a text asks for what opens an account: password, login, recovery or backup code. Only a positive request in
 * one sentence counts; "never share your code" and "no password needed" do not. Nor does "enter your password" in a mail
 * that does not speak for the brand: advice on settings says so.
 */

const sentenceEnd = /[.!?\n。！？।؟]+/u;
const longestSentence = 400;

export interface KeysAsked {
  /** What is asked for ("backup code"). */
  readonly thing: string;
  /** The words that ask ("send us"). */
  readonly request: string;
}

function askedInSentence(folded: string, speaksForBrand: boolean): KeysAsked | undefined {
  for (const { keys } of languages) {
    const thing = keys.things.find((phrase) => hasPhrase(folded, phrase));
    const requests = speaksForBrand ? [...keys.requests, ...keys.entries] : keys.requests;
    const request = thing === undefined ? undefined : requests.find((phrase) => hasPhrase(folded, phrase));
    const negated = keys.negations.some((phrase) => hasPhrase(folded, phrase));
    if (thing !== undefined && request !== undefined && !negated) return { thing, request };
  }
  return undefined;
}

/**
 * The first request for keys in a text.
 * @param speaksForBrand whether the mail claims to be Instagram; else the sentence itself must name the brand and ask
 * to hand the key to a person
 */
export function keysAskedIn(text: string, speaksForBrand: boolean): KeysAsked | undefined {
  if (!speaksForBrand && namesBrand(text) === undefined) return undefined;
  for (const sentence of text.split(sentenceEnd)) {
    const folded = fold(sentence);
    if (folded === '' || folded.length > longestSentence) continue;
    if (!speaksForBrand && namesBrand(folded) === undefined) continue;
    const asked = askedInSentence(folded, speaksForBrand);
    if (asked) return asked;
  }
  return undefined;
}
