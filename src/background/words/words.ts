import { browser } from 'wxt/browser';
import { catalogueOf, type Sentences } from '../../packedWords.ts';
import { chooseFolder, createWords, type Words } from '../../words.ts';
import { localeFolders } from './localeFolders.ts';

const loaded = new Map<string, Promise<Words>>();

/** One of the extension's own files; nothing leaves the browser, and `connect-src 'none'` does not concern own files. */
async function readOwn(name: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(`/words/${name}.json` as never));
  return response.json();
}

async function load(folder: string): Promise<Words> {
  const folders = [...new Set([folder, 'en'])];
  const [keys, ...all] = await Promise.all(['keys', ...folders].map(readOwn));
  return createWords(folder, ...all.map((sentences) => catalogueOf(keys as readonly string[], sentences as Sentences)));
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
