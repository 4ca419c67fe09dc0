import { hasEdges, runsTogether } from './phrase.ts';

/**
 * Many phrases in one text in one pass: thousands of phrases in eighteen languages would otherwise each read the text.
 * Phrases are looked up by their first word; those of scripts without blanks by their first two characters.
 */

export interface Found<Value> {
  readonly phrase: string;
  readonly value: Value;
  readonly at: number;
}

export interface PhraseFinder<Value> {
  /** Every phrase of the text, in the order in which they begin; of two that begin at one place the longer first. */
  readonly findAll: (text: string) => Found<Value>[];
}

const word = /[\p{L}\p{N}\p{M}]+/gu;
const keyLength = 2;

/**
 * Of a phrase in a script without blanks its first two characters, or one where a blank follows it (`지 마세요`); else its
 * first word, up to where such a script begins (`instagramの`).
 */
function keyOf(phrase: string): string {
  const run = phrase.match(word)?.[0] ?? phrase;
  return runsTogether.test(phrase.slice(0, 1)) ? run.slice(0, keyLength) : (run.split(runsTogether, 1)[0] ?? run);
}

/** Prepares a list of phrases with a value each. */
export function createPhraseFinder<Value>(entries: readonly (readonly [string, Value])[]): PhraseFinder<Value> {
  const byKey = new Map<string, { phrase: string; value: Value; lead: number }[]>();
  for (const [phrase, value] of entries) {
    const key = keyOf(phrase);
    const list = byKey.get(key) ?? [];
    // Punctuation before the first word belongs to the phrase.
    list.push({ phrase, value, lead: phrase.indexOf(key) });
    byKey.set(key, list);
  }
  for (const list of byKey.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);

  const findAt = (text: string, key: string, at: number, found: Found<Value>[]) => {
    for (const { phrase, value, lead } of byKey.get(key) ?? []) {
      const start = at - lead;
      if (start >= 0 && text.startsWith(phrase, start) && hasEdges(text, phrase, start))
        found.push({ phrase, value, at: start });
    }
  };

  return {
    findAll: (text) => {
      const found: Found<Value>[] = [];
      for (const match of text.matchAll(word)) {
        const [run] = match;
        if (!runsTogether.test(run)) findAt(text, run, match.index, found);
        else {
          for (let i = 0; i < run.length; i++) {
            if (runsTogether.test(run[i] ?? '')) findRunning(text, run, i, match.index, found);
            else if (i === 0 || runsTogether.test(run[i - 1] ?? '')) findLatin(text, run, i, match.index, found);
          }
        }
      }
      return found;
    },
  };

  function findRunning(text: string, run: string, from: number, offset: number, found: Found<Value>[]): void {
    const key = run.slice(from, from + keyLength);
    findAt(text, key, offset + from, found);
    if (key.length > 1) findAt(text, key.slice(0, 1), offset + from, found);
  }

  /** A word of another script inside a run (`あなたのinstagramの`). */
  function findLatin(text: string, run: string, from: number, offset: number, found: Found<Value>[]): void {
    let end = from;
    while (end < run.length && !runsTogether.test(run[end] ?? '')) end++;
    findAt(text, run.slice(from, end), offset + from, found);
  }
}
