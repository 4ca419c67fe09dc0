import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeZip } from '../build/smallZip.ts';

/** The source that reviewers get: what git knows and the build needs, and nothing else that lies in the folder. */

/** The page with the commands; it is the README of the package. */
export const buildPage = 'docs/BUILD.md';

const needed = [
  'entrypoints/',
  'public/',
  'src/',
  'LICENSE',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
];
/** Parts of `src` that are in no extension. */
const others = ['src/cli/', 'src/demo/', 'src/release/'];

/** Those of the files that belong into the package, by their paths from the root. */
export function sourceFiles(tracked: readonly string[]): readonly string[] {
  return tracked.filter(
    (path) => needed.some((start) => path.startsWith(start)) && !others.some((start) => path.startsWith(start)),
  );
}

/** Paths of all files git knows below a folder. @throws Error where there is no git or no checkout */
export function trackedFiles(root: string): readonly string[] {
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
}

/** The package as a zip: the same source gives the same bytes. */
export function sourceZip(root: string): Promise<Uint8Array> {
  const content = (path: string) => new Uint8Array(readFileSync(join(root, path)));
  const files = new Map(sourceFiles(trackedFiles(root)).map((path) => [path, content(path)]));
  return storeZip(files.set('README.md', content(buildPage)));
}

const shellBlock = /```sh\n([^`]*)```/;

/** The commands a page tells, one a line. @throws Error when it tells none */
export function commandsOf(page: string): readonly string[] {
  const [, block] = shellBlock.exec(page) ?? [];
  if (block === undefined) throw new Error('no commands in the page');
  return block.split('\n').filter((line) => line !== '');
}
