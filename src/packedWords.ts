import type { Catalogue } from './words.ts';

/** `words.json` of the built extension: the words of all languages, each key once (`build/packWords.ts` writes it). */
export interface PackedWords {
  /** Names of locale folders: `en`, `pt_BR`. */
  readonly languages: readonly string[];
  readonly keys: readonly string[];
  /** Per key one sentence a language, in the order of `languages`; 0 where the language does not have the key. */
  readonly sentences: readonly (readonly (string | 0)[])[];
}

/** The catalogue of one language; an empty one for a language that is not there. */
export function catalogueOf({ languages, keys, sentences }: PackedWords, folder: string): Catalogue {
  const column = languages.indexOf(folder);
  const entries = keys.flatMap((key, row): [string, { message: string }][] => {
    const message = sentences[row]?.[column];
    return typeof message === 'string' ? [[key, { message }]] : [];
  });
  return Object.fromEntries(entries);
}
