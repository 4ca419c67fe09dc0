import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files to be written together: all of them or none. */

export interface Change {
  /** From the project's root. */
  readonly path: string;
  readonly content: string;
  /** A new file must not be there yet; the others must. */
  readonly isNew: boolean;
}

/** @throws Error that names the file when it is there already */
export function newFile(root: string, path: string, content: string): Change {
  if (existsSync(join(root, path))) throw new Error(`${path} is there already`);
  return { path, content, isNew: true };
}

/**
 * @param edit the file's content → what it becomes
 * @throws Error that names the file when it cannot be read or the edit finds no place in it
 */
export function changedFile(root: string, path: string, edit: (content: string) => string): Change {
  try {
    return { path, content: edit(readFileSync(join(root, path), 'utf8')), isNew: false };
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The topmost folder that must be made for a path; `undefined` when all are there. */
function firstMissingFolder(path: string): string | undefined {
  const folder = dirname(path);
  if (existsSync(folder)) return undefined;
  return firstMissingFolder(folder) ?? folder;
}

/**
 * Writes all of them. When one cannot be written, those before it are taken back.
 * @throws Error with the reason of the first that failed
 */
export function writeAll(root: string, changes: readonly Change[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const { path, content, isNew } of changes) {
      const file = join(root, path);
      const before = isNew ? undefined : readFileSync(file);
      const folder = firstMissingFolder(file);
      mkdirSync(dirname(file), { recursive: true });
      if (folder !== undefined) undo.unshift(() => rmSync(folder, { recursive: true, force: true }));
      undo.unshift(() => (before === undefined ? rmSync(file, { force: true }) : writeFileSync(file, before)));
      writeFileSync(file, content, { flag: isNew ? 'wx' : 'w' });
    }
  } catch (error) {
    for (const takeBack of undo) takeBack();
    throw error;
  }
}
