import { readFile } from 'node:fs/promises';
import type { ResolvedPublicFile } from 'wxt';
import type { Catalogue } from '../words.ts';
import { manifestWords, packWords } from './packWords.ts';

const catalogueFile = /^_locales[\\/](\w+)[\\/]messages\.json$/;

/**
 * Replaces the catalogues among the files to be copied: `_locales` keeps what the browser itself reads, and all words
 * go into `words/`.
 * @throws when a catalogue is no JSON
 */
export async function packLocales(files: ResolvedPublicFile[]): Promise<void> {
  const catalogues: Record<string, Catalogue> = {};
  for (const [index, file] of files.entries()) {
    const folder = catalogueFile.exec(file.relativeDest)?.[1];
    if (folder === undefined || !('absoluteSrc' in file)) continue;
    const catalogue = JSON.parse(await readFile(file.absoluteSrc, 'utf8')) as Catalogue;
    catalogues[folder] = catalogue;
    files[index] = { relativeDest: file.relativeDest, contents: JSON.stringify(manifestWords(catalogue)) };
  }
  const { keys, sentences } = packWords(catalogues);
  for (const [name, content] of Object.entries({ keys, ...sentences })) {
    files.push({ relativeDest: `words/${name}.json`, contents: JSON.stringify(content) });
  }
}
