import { runsTogether } from './phrase.ts';
import { fold } from './text.ts';

const betweenWords = /[^\p{L}\p{N}\p{M}]+/u;

/** Pieces of a word at each change between a script without blanks and another: `instagramサポート`. */
function atScriptChanges(word: string): string[] {
  const pieces: string[] = [];
  let last: boolean | undefined;
  for (const character of word) {
    const runs = runsTogether.test(character);
    const piece = pieces.at(-1);
    if (piece !== undefined && runs === last) pieces[pieces.length - 1] = piece + character;
    else pieces.push(character);
    last = runs;
  }
  return pieces;
}

/** The words of a text. Letters that stand alone one after the other are read as one word (`M e t a`). */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let spelled = '';
  const finish = () => {
    if (spelled !== '') words.push(spelled);
    spelled = '';
  };
  for (const word of fold(text).split(betweenWords).flatMap(atScriptChanges)) {
    if ([...word].length === 1 && !runsTogether.test(word)) spelled += word;
    else {
      finish();
      words.push(word);
    }
  }
  finish();
  return words;
}
