import { languages } from '../../facts/lures/index.ts';
import { mentionsBrand, namesBrand } from '../claims/brandName.ts';
import { createPhraseFinder, type Found } from '../text/phraseFinder.ts';
import { fold, withoutInvisible } from '../text/text.ts';

/**
 * Whether a text asks for what opens an account: password, login, recovery or backup code. Only a positive request in
 * one sentence counts; "never share your code" and "no password needed" do not. Nor does "enter your password" in a mail
 * that does not speak for the brand: advice on settings says so.
 */

/** A full stop inside an address ends no sentence. */
const sentenceEnd = /[.!?](?=\s|$)|[\n。！？।؟]/u;
const longestSentence = 400;
/** Room for the brand and a small word beside it (characters). */
const nearBrand = 16;

export interface KeysAsked {
  /** What is asked for ("backup code"). */
  readonly thing: string;
  /** The words that ask ("send us"). */
  readonly request: string;
}

type Role = 'thing' | 'request' | 'entry' | 'negation';

interface Part {
  readonly role: Role;
  readonly language: string;
}

const finder = createPhraseFinder<Part>(
  languages.flatMap(({ language, keys }) => {
    const as = (role: Role, phrases: readonly string[]) =>
      phrases.map((phrase) => [phrase, { role, language }] as const);
    return [
      ...as('thing', keys.things),
      ...as('request', keys.requests),
      ...as('entry', keys.entries),
      ...as('negation', keys.negations),
    ];
  }),
);

const logins = createPhraseFinder(
  languages.flatMap(({ language, keys }) => (keys.logins ?? []).map((phrase) => [phrase, language] as const)),
);

/** "Log in with Instagram", wherever it stands; whether that is on a page outside Meta, the links must say. */
export function loginAskedIn(text: string): KeysAsked | undefined {
  if (!mentionsBrand(text)) return undefined;
  const [found] = logins.findAll(fold(text));
  return found && { thing: found.phrase, request: found.phrase };
}

/** "Your Instagram password", "contrasena de Instagram": the key is named together with the brand. */
function isBesideBrand(folded: string, thing: Found<Part>): boolean {
  const before = folded.slice(Math.max(0, thing.at - nearBrand), thing.at);
  const after = folded.slice(thing.at + thing.phrase.length, thing.at + thing.phrase.length + nearBrand);
  return namesBrand(before) !== undefined || namesBrand(after) !== undefined;
}

function askedInSentence(folded: string, speaksForBrand: boolean): KeysAsked | undefined {
  const found = finder.findAll(folded);
  const has = (role: Role) => (part: Found<Part>) => part.value.role === role;
  for (const thing of found.filter(has('thing'))) {
    // Words of one language only: a "no" of another is another word.
    const same = found.filter(({ value }) => value.language === thing.value.language);
    const mayEnter = speaksForBrand || isBesideBrand(folded, thing);
    const request = same.find(has('request')) ?? (mayEnter ? same.find(has('entry')) : undefined);
    if (request && !same.some(has('negation'))) return { thing: thing.phrase, request: request.phrase };
  }
  return undefined;
}

/**
 * The first request for keys in a text.
 * @param speaksForBrand whether the mail claims to be Instagram; else the sentence itself must name the brand and ask
 * to hand the key to a person
 */
export function keysAskedIn(text: string, speaksForBrand: boolean): KeysAsked | undefined {
  if (!speaksForBrand && !mentionsBrand(text)) return undefined;
  for (const sentence of withoutInvisible(text).split(sentenceEnd)) {
    if (sentence.length > longestSentence) continue;
    if (!speaksForBrand && (!mentionsBrand(sentence) || namesBrand(sentence) === undefined)) continue;
    const folded = fold(sentence);
    const asked = askedInSentence(folded, speaksForBrand);
    if (asked) return asked;
  }
  return undefined;
}
