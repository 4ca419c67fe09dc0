import type { Sentences } from '../packedWords.ts';
import type { Catalogue } from '../words.ts';

/** The words for the background: keys once for all languages. With its keys each would be a quarter larger to load. */

export interface PackedWords {
  readonly keys: readonly string[];
  /** Locale folder → its sentences in the order of `keys`. */
  readonly sentences: Readonly<Record<string, Sentences>>;
}

/**
 * Takes the keys out of catalogues; `catalogueOf` puts them back.
 * @param catalogues locale folder → its messages; an absent key stays absent
 */
export function packWords(catalogues: Readonly<Record<string, Catalogue>>): PackedWords {
  // The files come in any order, and the same words have to give the same bytes.
  const inOrder = Object.entries(catalogues).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const keys = [...new Set(inOrder.flatMap(([, catalogue]) => Object.keys(catalogue)))];
  const sentences = inOrder.map(([folder, catalogue]) => [folder, keys.map((key) => catalogue[key]?.message ?? 0)]);
  return { keys, sentences: Object.fromEntries(sentences) as PackedWords['sentences'] };
}

/** What the browser itself reads of a catalogue: what the manifest names (`__MSG_…__`). */
const manifestKeys = ['extensionName', 'extensionDescription', 'commandOpen', 'commandCheckPage'];

/** The part of a catalogue that has to stay in `_locales`. */
export function manifestWords(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(
    manifestKeys.flatMap((key) => {
      const message = catalogue[key]?.message;
      return message === undefined ? [] : [[key, { message }]];
    }),
  );
}
