import { browser } from 'wxt/browser';
import { type Catalogue, chooseFolder, createWords, type Words } from '../../words.ts';
import { localeFolders } from './localeFolders.ts';

const loaded = new Map<string, Promise<Catalogue>>();

/** The extension's own file; nothing leaves the browser, and `connect-src 'none'` does not concern own files. */
async function loadCatalogue(folder: string): Promise<Catalogue> {
  const response = await fetch(browser.runtime.getURL(`/_locales/${folder}/messages.json` as never));
  return (await response.json()) as Catalogue;
}

function catalogueOf(folder: string): Promise<Catalogue> {
  const known = loaded.get(folder);
  if (known) return known;
  const loading = loadCatalogue(folder);
  loaded.set(folder, loading);
  // A failed load must not be remembered.
  loading.catch(() => loaded.delete(folder));
  return loading;
}

/** Words in the language the person chose, else the browser's, English where a sentence is missing. */
export async function readWords(chosen: string | undefined): Promise<Words> {
  const folder = chooseFolder(chosen ?? browser.i18n.getUILanguage(), localeFolders);
  const catalogues = await Promise.all([...new Set([folder, 'en'])].map(catalogueOf));
  return createWords(folder, ...catalogues);
}
