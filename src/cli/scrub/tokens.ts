/** Words nobody wrote by hand: ids, tokens, codes. */

const anyDigit = /\p{Nd}/u;
const anyLetter = /\p{L}/u;
const onlyDigits = /^\p{Nd}+$/u;
const year = /^(?:19|20)\d\d$/;
/** Streets and postcodes of Meta's footer, by which copies of its template are known. */
const metaFooter = /^(?:160[12]|940\d\d)$/;
const vowel = /[aeiouy]/i;
const ascii = /^[A-Za-z]+$/;
const changeOfCase = /[a-z][A-Z]/g;
const longestWord = 24;

/** Whether a number is long enough to be a code, an account or a telephone. */
function isCode(digits: string, fewest: number): boolean {
  return digits.length >= fewest && !year.test(digits) && !metaFooter.test(digits);
}

/**
 * Whether a word (letters, digits, `_` and `-`) is a token.
 * @param fewestDigits from how many digits on a bare number is one: texts hold codes, styles hold sizes
 */
export function isToken(word: string, fewestDigits: number): boolean {
  if (onlyDigits.test(word)) return isCode(word, fewestDigits);
  const hasDigit = anyDigit.test(word);
  if (hasDigit && anyLetter.test(word)) return word.length >= 8;
  if (!ascii.test(word)) return hasDigit && word.length >= 16;
  const isUnsayable = word.length >= 8 && !vowel.test(word);
  return word.length > longestWord || isUnsayable || (word.match(changeOfCase)?.length ?? 0) >= 4;
}

const atomEdge = /[^\p{L}\p{N}]+/u;
const plainAtom = /^(?:[a-z]{1,20}|[A-Z][a-z]{1,19}|[A-Z]{1,4}|\d{1,3}|v\d{1,2})$/;
const camelAtom = /^[A-Za-z][a-z]{1,19}(?:[A-Z][a-z]{2,19}){1,3}$/;
const consonantRun = /[bcdfghjklmnpqrstvwxz]{6}/i;

/** Whether a piece of a path or a value between two marks is a word of the site's own making. */
export function isPlainAtom(atom: string): boolean {
  if (consonantRun.test(atom)) return false;
  return camelAtom.test(atom) || (plainAtom.test(atom) && !isToken(atom, 4));
}

/** The pieces of a path segment, without what stands between them. */
export function atomsOf(segment: string): string[] {
  return segment.split(atomEdge).filter((atom) => atom !== '');
}
