import { confusableCapitals, confusables } from '../../facts/confusables.ts';
import { rememberLast } from '../remember.ts';

/**
 * The one normalisation for all text. Mail plays with what the eye does not see, so every comparison goes through here.
 */

/** Characters without a shape of their own: soft hyphen, joiners, marks of direction, variation selectors, tags. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u{fff9}-\u{fffb}]/gu;
// Blanks that are blanks already stay: every word has one, and putting the same in its place costs a sixth of the time.
const otherSpaces = /[^\P{White_Space} ]|[\u{2800}\u{3164}]/gu;
const asciiOnly = /^[\t\n\r\x20-\x7e]*$/;
const otherAsciiSpaces = /[\t\n\r]/g;
const severalBlanks = / {2,}/g;

const rightToLeftOverride = '\u{202e}';
const leftToRightOverride = '\u{202d}';
const popDirection = '\u{202c}';

/**
 * Puts characters in the order the eye reads them: what stands between a right-to-left override and its end is shown
 * backwards (`\u202emargatsni` reads "instagram"). The override marks themselves are taken out.
 */
export function applyOverrides(text: string): string {
  if (!text.includes(rightToLeftOverride)) return text;
  let shown = '';
  let reversed: string[] | undefined;
  const close = () => {
    if (reversed) shown += reversed.toReversed().join('');
    reversed = undefined;
  };
  for (const character of text) {
    if (character === rightToLeftOverride) {
      close();
      reversed = [];
    } else if (character === popDirection || character === leftToRightOverride || character === '\n') {
      close();
      if (character === '\n') shown += character;
    } else if (reversed) reversed.push(character);
    else shown += character;
  }
  close();
  return shown;
}

/** Whether text carries an override that makes the eye read it backwards. */
export function hasOverride(text: string): boolean {
  return text.includes(rightToLeftOverride);
}

const overrides = new Set(['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}']);

/**
 * Text as it is but for what nobody sees in it, for what counts characters or looks at lines and sentences. What turns
 * the direction stays, since it decides in which order the rest is read.
 */
export function withoutInvisible(text: string): string {
  if (asciiOnly.test(text)) return text;
  return text.replace(invisible, (character) => (overrides.has(character) ? character : ''));
}

/** More marks on one letter than any language has; putting thousands in their canonical order takes browsers minutes. */
const tooManyMarks = /(\p{M}{30})\p{M}+/gu;

/** Text as a person sees it: compatibility forms folded (NFKC), invisible characters out, white space as one blank. */
export function visibleForm(text: string): string {
  // Plain ASCII is most text, and needs none of the rest.
  if (asciiOnly.test(text)) return text.replace(otherAsciiSpaces, ' ').replace(severalBlanks, ' ').trim();
  return (
    applyOverrides(text)
      .replace(tooManyMarks, '$1')
      .normalize('NFKC')
      .replace(invisible, '')
      // Marks that only something invisible kept apart stand together now.
      .replace(tooManyMarks, '$1')
      .replace(otherSpaces, ' ')
      .replace(severalBlanks, ' ')
      .trim()
  );
}

const takesMarks = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const marked = /(\P{M})\p{M}+/gu;

/** Takes accents off where they only decorate (Latin, Cyrillic, Greek); elsewhere a mark is part of the letter. */
function dropMarks(text: string): string {
  const bare = (all: string, letter: string) => (takesMarks.test(letter) ? letter : all);
  return text.normalize('NFD').replace(marked, bare).normalize('NFC');
}

const apostrophes = /[\u{2018}\u{2019}\u{2bc}\u{60}\u{b4}]/gu;

function foldOnce(text: string): string {
  const visible = visibleForm(text);
  const plain = asciiOnly.test(visible) ? visible : dropMarks(visible);
  return plain.toLowerCase().replace(apostrophes, "'");
}

/** Visible form, lower case, decorating accents off, typographic apostrophes plain: the form phrases are matched in. */
export const fold = rememberLast(foldOnce);

const lookAlike = new Map<string, string>();
for (const [letter, characters] of Object.entries(confusables)) {
  for (const character of characters) lookAlike.set(character, letter);
}
const lookAlikeCapital = new Map<string, string>();
for (const [letter, characters] of Object.entries(confusableCapitals)) {
  for (const character of characters) lookAlikeCapital.set(character, letter);
}

/** Folded text with letters of other alphabets as the ASCII letters they look like (UTS #39 skeleton, our letters). */
export function skeleton(text: string): string {
  let plain = '';
  for (const character of visibleForm(text)) plain += lookAlikeCapital.get(character) ?? character;
  let result = '';
  for (const character of fold(plain)) result += lookAlike.get(character) ?? character;
  return result;
}

const edgeCharacter = /[\p{P}\p{S}\p{Z}\s]/u;

/** Text without punctuation, symbols and blanks at its ends. Loops, since a regexp for this is not linear. */
export function trimPunctuation(text: string): string {
  let start = 0;
  let end = text.length;
  for (let width = edgeAt(text, start); width > 0 && start < end; width = edgeAt(text, start)) start += width;
  for (let width = edgeBefore(text, end); width > 0 && end > start; width = edgeBefore(text, end)) end -= width;
  return text.slice(start, end);
}

/** How long (UTF-16 units) the character at a place is when it belongs to the edge; 0 when it does not. */
function edgeAt(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return edgeCharacter.test(character) ? character.length : 0;
}

function edgeBefore(text: string, end: number): number {
  const isPair = end > 1 && (text.codePointAt(end - 2) ?? 0) > 0xff_ff;
  return edgeAt(text, end - (isPair ? 2 : 1));
}
