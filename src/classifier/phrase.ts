import { fold } from './text.ts';

/** Phrases in text, as whole words, in every script. All texts are in the folded form of `text.ts`. */

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that put no blanks between words: a phrase of theirs has no edge to look for. */
const runsTogether = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function isEdge(inside: string, outside: string): boolean {
  return outside === '' || runsTogether.test(inside) || !wordCharacter.test(outside);
}

/** The character (whole code point) that ends before `index`. */
function characterBefore(text: string, index: number): string {
  const low = text.charCodeAt(index - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(index - 2, index) : text.slice(index - 1, index);
}

function characterAt(text: string, index: number): string {
  const point = text.codePointAt(index);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** Where `phrase` stands in `text` as whole words, or -1. Cost: one pass over the text. */
export function phraseIndex(text: string, phrase: string): number {
  const first = characterAt(phrase, 0);
  const last = characterBefore(phrase, phrase.length);
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (isEdge(first, characterBefore(text, at)) && isEdge(last, characterAt(text, end))) return at;
  }
  return -1;
}

export function hasPhrase(text: string, phrase: string): boolean {
  return phraseIndex(text, phrase) >= 0;
}

const betweenWords = /[^\p{L}\p{N}\p{M}]+/u;

/** The words of a text. Letters that stand alone one after the other are read as one word (`M e t a`). */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let spelled = '';
  for (const word of fold(text).split(betweenWords)) {
    if (word === '') continue;
    if ([...word].length === 1) {
      spelled += word;
      continue;
    }
    if (spelled !== '') words.push(spelled);
    spelled = '';
    words.push(word);
  }
  if (spelled !== '') words.push(spelled);
  return words;
}
