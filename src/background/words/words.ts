import { browser } from 'wxt/browser';
import { catalogueOf, type PackedWords } from '../../packedWords.ts';
import { chooseFolder, createWords, type Words } from '../../words.ts';
import { localeFolders } from './localeFolders.ts';

const loaded = new Map<string, Promise<Words>>();

/** The extension's own file; nothing leaves the browser, and `connect-src 'none'` does not concern own files. */
async function load(folder: string): Promise<Words> {
  const response = await fetch(browser.runtime.getURL('/words.json' as never));
  const packed = (await response.json()) as PackedWords;
  return createWords(folder, ...[...new Set([folder, 'en'])].map((name) => catalogueOf(packed, name)));
}

/** Words in the language the person chose, else the browser's, English where a sentence is missing. */
export function readWords(chosen: string | undefined): Promise<Words> {
  const folder = chooseFolder(chosen ?? browser.i18n.getUILanguage(), localeFolders);
  const known = loaded.get(folder);
  if (known) return known;
  const loading = load(folder);
  loaded.set(folder, loading);
  // A failed load must not be remembered.
  loading.catch(() => loaded.delete(folder));
  return loading;
}
