/** Phrases in text, as whole words, in every script. All texts are in the folded form of `text.ts`. */

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that put no blanks between words: at a character of theirs every place is an edge. */
export const runsTogether = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u;

function isEdge(inside: string, outside: string): boolean {
  return !wordCharacter.test(outside) || runsTogether.test(inside) || runsTogether.test(outside);
}

/** The character (whole code point) that ends before `index`. */
function characterBefore(text: string, index: number): string {
  const low = text.charCodeAt(index - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(index - 2, index) : text.slice(Math.max(0, index - 1), index);
}

function characterAt(text: string, index: number): string {
  const point = text.codePointAt(index);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** Whether `phrase` stands at `at` with an edge on both sides; that it stands there must be known. */
export function hasEdges(text: string, phrase: string, at: number): boolean {
  const end = at + phrase.length;
  return (
    isEdge(characterAt(phrase, 0), characterBefore(text, at)) &&
    isEdge(characterBefore(phrase, phrase.length), characterAt(text, end))
  );
}

/** Where `phrase` stands in `text` as whole words, or -1. Cost: one pass over the text. */
export function phraseIndex(text: string, phrase: string): number {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (hasEdges(text, phrase, at)) return at;
  }
  return -1;
}

export function hasPhrase(text: string, phrase: string): boolean {
  return phraseIndex(text, phrase) >= 0;
}
