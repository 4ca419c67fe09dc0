import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Copies of this checkout in which the tests of `npm run new` do what a person would do. */

const root = fileURLToPath(new URL('../../..', import.meta.url));
const copied = ['src', 'public/_locales', 'docs', 'tests/guard', 'tests/mail', 'package.json'];
const configs = ['biome.json', 'tsconfig.json', '.wxt', 'wxt.config.ts'];
const copies: string[] = [];

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Checkout {
  readonly path: string;
  /** Runs a source file, or a tool of node_modules. */
  readonly node: (...values: string[]) => Ran;
  readonly edit: (path: string, change: (text: string) => string) => void;
  readonly read: (path: string) => string;
  /** Every file with its content. */
  readonly state: () => Record<string, string>;
}

/** Removed by `removeCheckouts`. */
export function copyCheckout(): Checkout {
  const path = mkdtempSync(join(tmpdir(), 'new-'));
  copies.push(path);
  for (const part of [...copied, ...configs]) {
    mkdirSync(dirname(join(path, part)), { recursive: true });
    cpSync(join(root, part), join(path, part), { recursive: true });
  }
  mkdirSync(join(path, 'tests/webmail'));
  for (const name of ['gmail', 'outlook']) writeFileSync(join(path, `tests/webmail/${name}.test.ts`), '');
  writeFileSync(join(path, 'vitest.config.js'), "export default { test: { environment: 'happy-dom' } };");
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'));

  const read = (file: string) => readFileSync(join(path, file), 'utf8');
  // The compiled form of sources that did not change is kept between two runs.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(path, '.cache') };
  return {
    path,
    read,
    node: (...values) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, values, { cwd: path, encoding: 'utf8', env });
      return { code: status, out: stdout, err: stderr };
    },
    edit: (file, change) => writeFileSync(join(path, file), change(read(file))),
    state: () => {
      const files = ['src', 'public', 'docs', 'tests'].flatMap((folder) =>
        readdirSync(join(path, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name)),
      );
      return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'latin1')]));
    },
  };
}

export function removeCheckouts(): void {
  for (const copy of copies) rmSync(copy, { recursive: true });
}

/** The path of a tool that is installed here. */
export const tool = (path: string) => join(root, 'node_modules', path);

/** What one kind of scaffold goes through. What the guard says are its lines about `paths`. */
export interface Trial {
  readonly asks: readonly string[];
  /** Beginnings of the guard's lines that concern it. */
  readonly paths: readonly string[];
  readonly leftUnfilled: (copy: Checkout) => readonly string[];
  /** Fills everything in, with a mistake or two. */
  readonly fill: (copy: Checkout) => void;
  readonly leftByMistake: readonly string[];
  readonly mend: (copy: Checkout) => void;
}

/** A mail as somebody would fill it in. */
export function filledMail(text: string, name: string, body: string, expected: string): string {
  return text
    .replace(/^Subject: .*/m, 'Subject: Your page')
    .replace(/^From: .*/m, `From: ${name} <sender@example.net>`)
    .replace(/^X-Source: .*/m, 'X-Source: made for this test')
    .replace(/^X-Expect-Signals: .*/m, `X-Expect-Signals: ${expected}`)
    .replace(/<p>.*/, body);
}
