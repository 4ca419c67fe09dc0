import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's files. Each guard beside this one answers what is left to do, a plain sentence each. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths from the root, sorted. */
export function filesBelow(folder: string, ...endings: readonly string[]): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => join(folder, name))
    .toSorted();
}

export const read = (path: string) => readFileSync(join(root, path), 'utf8');
