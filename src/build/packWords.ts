import type { PackedWords } from '../packedWords.ts';
import type { Catalogue } from '../words.ts';

/** The words of all languages in one file for the background, which is half the size of the catalogues apart. */

/** Languages that share words stand side by side, so that the zip finds what they share. */
const relatives = ['en', 'id', 'de', 'fr', 'it', 'es', 'pt_BR', 'tr', 'ru', 'ar', 'hi', 'ja'];

/**
 * Packs catalogues: each key once, and beside it the sentences of all languages.
 * @param catalogues locale folder → its messages; an absent key stays absent
 */
export function packWords(catalogues: Readonly<Record<string, Catalogue>>): PackedWords {
  const place = (folder: string) => relatives.indexOf(folder) >>> 0;
  const languages = Object.keys(catalogues).toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const keys = [...new Set(languages.flatMap((folder) => Object.keys(catalogues[folder] ?? {})))];
  const sentences = keys.map((key) => languages.map((folder) => catalogues[folder]?.[key]?.message ?? 0));
  return { languages, keys, sentences };
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
