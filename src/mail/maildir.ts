import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of mails: Maildir (`cur`, `new`, and Maildir++ folders `.Name`) and plain folders. */

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Whether a folder is a Maildir. */
export async function isMaildir(path: string): Promise<boolean> {
  return (await isFolder(join(path, 'cur'))) && (await isFolder(join(path, 'new')));
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

async function* filesOfMaildir(path: string): AsyncGenerator<string> {
  // What lies in `tmp` is not delivered yet.
  for (const box of ['new', 'cur']) yield* filesBelow(join(path, box));
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.toSorted(byName)) {
    const folder = join(path, entry.name);
    if (entry.isDirectory() && entry.name.startsWith('.') && (await isMaildir(folder))) yield* filesOfMaildir(folder);
  }
}

/**
 * Every file of mails at or below a path, sorted by name within each folder; hidden files are left out.
 * @throws Error when the path cannot be read
 */
export async function* filesBelow(path: string): AsyncGenerator<string> {
  const found = await stat(path);
  if (!found.isDirectory()) {
    yield path;
    return;
  }
  if (await isMaildir(path)) {
    yield* filesOfMaildir(path);
    return;
  }
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.toSorted(byName)) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isFile()) yield join(path, entry.name);
    else yield* filesBelow(join(path, entry.name));
  }
}
