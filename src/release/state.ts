import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionOf } from './changelog.ts';

/** Whether what lies here may be released. */

export interface State {
  /** Of package.json: the only place that says it. */
  readonly version: string;
  readonly lockedVersion: string;
  readonly changelog: string;
  /** Lines of `git status`: changed, new and deleted files. */
  readonly changedFiles: readonly string[];
  readonly tags: readonly string[];
}

const git = (root: string, ...words: string[]) =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

/** @throws Error where there is no git or no checkout */
export function readState(root: string): State {
  const text = (name: string) => readFileSync(join(root, name), 'utf8');
  const versionOf = (name: string) => (JSON.parse(text(name)) as { readonly version: string }).version;
  return {
    version: versionOf('package.json'),
    lockedVersion: versionOf('package-lock.json'),
    changelog: text('CHANGELOG.md'),
    changedFiles: git(root, 'status', '--porcelain'),
    tags: git(root, 'tag'),
  };
}

/** Chromium takes up to four numbers; we have three, none above 65535. */
const version = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;
const shownFiles = 5;

/** Why this cannot be released, one sentence each; nothing when it can. */
export function refusals(state: State): readonly string[] {
  const { version: own, lockedVersion, changelog, changedFiles, tags } = state;
  const found: string[] = [];
  if (!version.test(own)) found.push(`package.json: the version ${own} is not three numbers, as the stores want it`);
  if (lockedVersion !== own) found.push(`package-lock.json says ${lockedVersion}, package.json ${own}: npm install`);
  if (sectionOf(changelog, own) === undefined) {
    found.push(`CHANGELOG.md: no section "## [${own}] - YYYY-MM-DD" with an entry under "### Added" or the like`);
  }
  if (changedFiles.length > 0) {
    const more = changedFiles.length > shownFiles ? [`and ${changedFiles.length - shownFiles} more`] : [];
    found.push(
      `files are not committed: ${[...changedFiles.slice(0, shownFiles), ...more].map((line) => line.trim()).join(', ')}`,
    );
  }
  if (tags.includes(`v${own}`)) found.push(`v${own} was released already: raise the version in package.json`);
  return found;
}

/** Those that also end a dry run: the others are usual between two releases. */
export function flaws(state: State): readonly string[] {
  return refusals({ ...state, changedFiles: [], tags: [] });
}
