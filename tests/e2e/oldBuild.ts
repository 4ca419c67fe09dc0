import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, candidates } from '../../src/demo/findBrowser.ts';
import { root } from './world.ts';

/** The extension as it was before the last change of what is built. */

const oldVersion = '0.0.1';
/** What a build is made of. */
const sources = ['src', 'entrypoints', 'public', 'wxt.config.ts', 'package.json', 'tsconfig.json'];

function git(...given: string[]): string {
  return execFileSync('git', ['-C', root, ...given], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

/** The commit before the last one that changed the extension; `undefined` without a history, or with a short one. */
function previousCommit(): string | undefined {
  try {
    return git('log', '-2', '--format=%H', '--', 'src', 'entrypoints', 'public', 'wxt.config.ts').split('\n')[1];
  } catch {
    return undefined;
  }
}

function setVersion(file: string): void {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...content, version: oldVersion }));
}

/** Builds a commit in a folder of its own. @returns the folder of the build */
function buildCommit(commit: string, name: BrowserName, place: string): string {
  git('archive', `--output=${place}/source.tar`, commit, ...sources);
  execFileSync('tar', ['-xf', 'source.tar'], { cwd: place });
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  setVersion(join(place, 'package.json'));
  const browser = name === 'chromium' ? 'chrome' : 'firefox';
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '-b', browser, '--mv3'], { cwd: place, stdio: 'pipe' });
  return join(place, candidates[name].build);
}

export interface OldBuild {
  /** Everything lies below it; to be removed. */
  readonly place: string;
  readonly folder: string;
  /** What it was made from. */
  readonly from: string;
}

/** Builds the previous version, with a lower number. */
export function buildPrevious(name: BrowserName): OldBuild {
  const place = mkdtempSync(join(tmpdir(), 'stay-in-app-old-'));
  const commit = previousCommit();
  if (commit !== undefined) return { place, folder: buildCommit(commit, name, place), from: `commit ${commit}` };
  const folder = join(place, candidates[name].build);
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, candidates[name].build), folder, { recursive: true });
  setVersion(join(folder, 'manifest.json'));
  return { place, folder, from: 'this version under a lower number: the history of the repository is not there' };
}
