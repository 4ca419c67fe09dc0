import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

/** The project's own code as the parser sees it, for tests that guard all of it. */

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Paths of all source files, from the root. */
export const sourcePaths: readonly string[] = ['src', 'entrypoints'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
    .toSorted(),
);

export const readSource = (path: string) => readFileSync(root + path, 'utf8');

/** Walks through the syntax of a source. @throws Error when it cannot be parsed */
export function visit(path: string, source: string, visitors: ConstructorParameters<typeof Visitor>[0]): void {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${JSON.stringify(errors)}`);
  new Visitor(visitors).visit(program);
}
