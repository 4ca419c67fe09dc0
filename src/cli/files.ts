import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

/** Where the person stands: npm runs scripts in the package's folder and keeps the caller's in INIT_CWD. */
export function fromWhereThePersonStands(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** The path as the person would write it. */
export function asThePersonSees(path: string): string {
  const short = relative(process.env.INIT_CWD ?? process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
}

/**
 * Every file at or below a path, sorted by name within each folder; hidden files are left out.
 * @throws Error when the path cannot be read
 */
export async function* filesBelow(path: string): AsyncGenerator<string> {
  const found = await stat(path);
  if (!found.isDirectory()) {
    yield path;
    return;
  }
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.name.startsWith('.')) yield* filesBelow(join(path, entry.name));
  }
}
