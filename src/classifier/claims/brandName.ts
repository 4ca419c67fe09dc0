import { type Brand, brands } from '../../facts/brands.ts';
import { languages } from '../../facts/lures/index.ts';
import { firstReading } from '../links/imitation.ts';
import { remember, rememberLast } from '../remember.ts';
import { createPhraseFinder } from '../text/phraseFinder.ts';
import { fold } from '../text/text.ts';
import { wordsOf } from '../text/wordsOf.ts';

/** Whether a name speaks as Instagram, Facebook, Threads or Meta. No fuzzy match: a name is the brand or it is not. */

/** Words of departments, in any language, as they stand in names. */
export const departments: ReadonlySet<string> = new Set(languages.flatMap((language) => language.departments));
/** Words that stand between a brand and its department and say nothing ("Meta for Business", "equipo de Instagram"). */
export const smallWords: ReadonlySet<string> = new Set([
  'a',
  'and',
  'at',
  'by',
  'center',
  'centre',
  'd',
  'da',
  'das',
  'de',
  'del',
  'dei',
  'dein',
  'della',
  'der',
  'di',
  'die',
  'do',
  'du',
  'e',
  'el',
  'for',
  'from',
  'het',
  'ihr',
  'il',
  'l',
  'la',
  'le',
  'les',
  'o',
  'of',
  'the',
  'van',
  'von',
  'y',
  'you',
  'your',
]);
/** Words that stand beside a firm's name and say nothing. */
const legalForms = new Set(['inc', 'llc', 'ltd', 'com', 'platforms']);

const foldedBrands = brands.map((brand) => ({
  name: brand.name,
  words: brand.words.map(fold),
  ambiguous: brand.ambiguous.map(fold),
}));

const allWords = foldedBrands.flatMap(({ words, ambiguous }) => [...words, ...ambiguous]);
/** Short ASCII names stand inside thousands of words ("right"), so they need edges even for a quick look. */
const needsEdges = /^[a-z]{1,7}$/;
const usual = new RegExp(
  [
    `\\b(?:${allWords.filter((word) => needsEdges.test(word)).join('|')})\\b`,
    ...allWords.filter((word) => !needsEdges.test(word)),
  ].join('|'),
  'iu',
);
/** Characters that can hide a name from a plain search. */
const disguising = /[\p{Default_Ignorable_Code_Point}\u{ff21}-\u{ff5a}\u{1d400}-\u{1d7ff}\u{24b6}-\u{24e9}]/u;
const mentions = createPhraseFinder(
  foldedBrands.flatMap((brand) => [...brand.words, ...brand.ambiguous].map((word) => [word, brand.name] as const)),
);

/** Whether a text may name a brand anywhere, the ambiguous names included: a quick look, no claim. */
export const mentionsBrand = rememberLast(
  (text) => usual.test(text) || (disguising.test(text) && mentions.findAll(fold(text)).length > 0),
);

const spelled = createPhraseFinder(
  foldedBrands.flatMap((brand) => brand.words.map((word) => [word, brand.name] as const)),
);

/** The brand a text has spelt rightly, as a whole word, wherever it stands; Instagram before the others. */
export function namesBrand(text: string): Brand['name'] | undefined {
  const names = spelled.findAll(fold(text)).map(({ value }) => value);
  return names.includes('Instagram') ? 'Instagram' : names[0];
}

/** The first word of a folded text that is a brand's, as stored. */
export function brandWordIn(folded: string): string | undefined {
  return spelled.findAll(folded)[0]?.phrase;
}

/** Whether a word makes a name a department ("Support"), in any language. */
export function isDepartment(word: string | undefined): boolean {
  return word !== undefined && departments.has(word);
}

/** Whether a department word stands beside `index`, a small word between them allowed. */
function besideDepartment(words: readonly string[], index: number): boolean {
  return [-1, 1].some((step) => {
    const next = words[index + step];
    return isDepartment(next) || (next !== undefined && smallWords.has(next) && isDepartment(words[index + 2 * step]));
  });
}

function ambiguousBrand(name: string): Brand['name'] | undefined {
  const words = wordsOf(name).filter((word) => !legalForms.has(word));
  return foldedBrands.find((brand) =>
    brand.ambiguous.some((short) => {
      if (words.length === 1 && words[0] === short) return true;
      return words.some(
        (word, index) =>
          (word === short && besideDepartment(words, index)) ||
          (word.length > short.length && word.startsWith(short) && isDepartment(word.slice(short.length))),
      );
    }),
  )?.name;
}

/** Brands long enough that a word made of look-alike letters can mean nothing else. */
export const spelledOut: readonly Brand['name'][] = ['Instagram', 'Facebook'];

function lookAlikeBrand(name: string): Brand['name'] | undefined {
  const words = wordsOf(firstReading(name));
  return spelledOut.find((brand) => words.includes(brand.toLowerCase()));
}

/** The brand and a department written as one word (`InstagramSupport`). */
function gluedBrand(name: string): Brand['name'] | undefined {
  const words = wordsOf(name);
  return spelledOut.find((brand) => {
    const start = brand.toLowerCase();
    return words.some((word) => word.startsWith(start) && isDepartment(word.slice(start.length)));
  });
}

/** The brand a sender's name speaks as; `undefined` when it speaks as nobody of Meta's. Senders write again and again. */
export const brandInName = remember(
  (displayName) =>
    namesBrand(displayName) ?? ambiguousBrand(displayName) ?? gluedBrand(displayName) ?? lookAlikeBrand(displayName),
);
