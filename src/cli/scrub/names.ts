import type { Stands } from './people.ts';

/** Words of people's names in a text, each replaced by its stand-in in the same case. */
export interface Names {
  /** A word of somebody's name; `undefined` when it is none. */
  readonly name: (word: string) => string | undefined;
  /** Text with names inside longer words replaced (`janedoe_official`). */
  readonly namesWithin: (text: string) => string;
}

const upper = /\p{Lu}/u;

function inCaseOf(original: string, word: string): string {
  const [first = '', second = ''] = original;
  if (!upper.test(first)) return word;
  return upper.test(second) ? word.toUpperCase() : `${word[0]?.toUpperCase()}${word.slice(1)}`;
}

/** Shorter names are only replaced as whole words. */
const shortestWithin = 5;

/** Lower case, letter by letter: places stay the same. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join('');
}

/** @param words lower-case words of names → their stand-ins */
export function createNames(words: Stands['words']): Names {
  const long = [...words].filter(([word]) => word.length >= shortestWithin);
  const name = (word: string) => {
    const standIn = words.get(word.toLowerCase());
    return standIn === undefined ? undefined : inCaseOf(word, standIn);
  };
  const namesWithin = (text: string) => {
    let result = text;
    for (const [word, standIn] of long) {
      for (
        let at = lowerCase(result).indexOf(word);
        at >= 0;
        at = lowerCase(result).indexOf(word, at + standIn.length)
      ) {
        const end = at + word.length;
        result = result.slice(0, at) + inCaseOf(result.slice(at, end), standIn) + result.slice(end);
      }
    }
    return result;
  };
  return { name, namesWithin };
}
