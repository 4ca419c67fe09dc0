import type { Catalogue } from './words.ts';

/**
 * The words as they lie in the built extension (`build/packWords.ts`): `words/keys.json` and beside it one file a
 * language, its sentences in the order of the keys; 0 where the language does not have the key.
 */
export type Sentences = readonly (string | 0)[];

/** The catalogue of one language. */
export function catalogueOf(keys: readonly string[], sentences: Sentences): Catalogue {
  const entries = keys.flatMap((key, index): [string, { message: string }][] => {
    const message = sentences[index];
    return typeof message === 'string' ? [[key, { message }]] : [];
  });
  return Object.fromEntries(entries);
}
