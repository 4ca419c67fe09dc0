import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, changedFile } from './change.ts';

/** The words of every language: `public/_locales/FOLDER/messages.json`. */

export const localesFolder = 'public/_locales';
type Entry = Readonly<Record<string, string>>;
export type Entries = Readonly<Record<string, Entry>>;

/** Names of all locale folders, sorted. */
export function folders(root: string): string[] {
  return readdirSync(join(root, localesFolder))
    .filter((folder) => existsSync(join(root, catalogueOf(folder))))
    .toSorted();
}

/** The path of a locale's words, from the root. */
export function catalogueOf(folder: string): string {
  return `${localesFolder}/${folder}/messages.json`;
}

/** @throws Error when the text is no JSON object */
export function parseCatalogue(json: string): Entries {
  return JSON.parse(json) as Entries;
}

/** As the files stand in the repository. */
export function writeCatalogue(entries: Entries): string {
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/**
 * The change of every locale for one new key.
 * @param behind the key it stands behind; at the end where there is none
 * @param entryFor a folder's name → the new entry
 * @throws Error when a locale has the key already
 */
export function withKey(
  root: string,
  key: string,
  behind: string | undefined,
  entryFor: (folder: string) => Entry,
): Change[] {
  return folders(root).map((folder) =>
    changedFile(root, catalogueOf(folder), (json) => {
      const entries = Object.entries(parseCatalogue(json));
      if (entries.some(([name]) => name === key)) throw new Error(`"${key}" has a sentence already`);
      const before = entries.findIndex(([name]) => name === behind);
      const place = before < 0 ? entries.length : before + 1;
      return writeCatalogue(Object.fromEntries(entries.toSpliced(place, 0, [key, entryFor(folder)])));
    }),
  );
}
