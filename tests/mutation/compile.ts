import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { build, type Plugin } from 'vite';
import * as collecting from './collect.ts';

/** Compiles tests and what they import once, so that a fresh copy of it all costs milliseconds. */

type Exports = Record<string, unknown>;
type Require = (name: string) => Exports;
type Run = (exports: Exports, require: Require) => void;

export interface Compiled {
  /**
   * Runs a test file (by its path from the root) and what it imports, with no state of an earlier run.
   * @param changed the source file whose change is tried out: what does not reach it is kept from run to run. Without
   * one the code remembers nothing: what one test has made it remember must not hide what another uses.
   */
  readonly load: (file: string, changed?: string) => void;
  /** Whether a test file reaches a source file. */
  readonly reaches: (file: string, source: string) => boolean;
}

interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly imports: readonly string[];
  readonly moduleIds: readonly string[];
}

/** Data without state: one copy serves all runs. */
const data = 'src/facts/';
const memory = 'src/classifier/remember.';
const ownTests = 'tests/classifier/remember.';
const forgetful: Exports = { remember: (answer: unknown) => answer, rememberLast: (answer: unknown) => answer };
const reader = 'src/mail/readMail.';

/** What stands in for a module that has no meaning in one process: the browser, and the time that work takes. */
const standIns: Readonly<Record<string, string>> = {
  'wxt/browser': `export { fakeBrowser as browser } from 'wxt/testing/fake-browser';`,
  cpuTime: `export const cpuTime = async (work) => { await work(); return 0; }; export const growthTenfold = async () => 1;`,
};

function standIn(): Plugin {
  return {
    name: 'stand-in',
    enforce: 'pre',
    resolveId(id) {
      const name = Object.keys(standIns).find((key) => id === key || id.endsWith(`/${key}.ts`));
      return name === undefined ? undefined : `\0${name}`;
    },
    load: (id) => standIns[id.slice(1)],
    transform: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
  };
}

async function chunksOf(files: readonly string[]): Promise<readonly Chunk[]> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [standIn()],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'node24',
      rolldownOptions: {
        input: files.map((file) => resolve(file)),
        treeshake: false,
        output: { format: 'cjs', preserveModules: true, preserveModulesRoot: process.cwd() },
      },
    },
  });
  const { output } = built as unknown as { output: readonly (Chunk & { type: string })[] };
  return output.filter(({ type }) => type === 'chunk');
}

const fromRoot = (path: string) => relative(process.cwd(), path).replaceAll('\\', '/');

function reachedFrom(chunks: ReadonlyMap<string, Chunk>, fileName: string): ReadonlySet<string> {
  const all = new Set([fileName]);
  for (const name of all) for (const next of chunks.get(name)?.imports ?? []) all.add(next);
  return all;
}

/** Most of the time of the mails' tests goes into reading them. */
function rememberMails(exports: Exports): void {
  const read = exports.readMail as (raw: Buffer) => Promise<unknown>;
  const known = new Map<string, Promise<unknown>>();
  exports.readMail = (raw: Buffer) => {
    const key = raw.toString('latin1');
    const message = known.get(key) ?? read(raw);
    known.set(key, message);
    return message;
  };
}

/** @param files test files by their paths from the root */
export async function compile(files: readonly string[]): Promise<Compiled> {
  const chunks = new Map((await chunksOf(files)).map((chunk) => [chunk.fileName, chunk]));
  const runs = new Map<string, Run>();
  const packages = new Map<string, Exports>();
  for (const { fileName, code, imports } of chunks.values()) {
    runs.set(fileName, compileFunction(code, ['exports', 'require'], { filename: fileName }) as Run);
    for (const name of imports) {
      if (chunks.has(name) || packages.has(name)) continue;
      const replaced = name === 'vitest' ? collecting : {};
      packages.set(name, { ...((await import(name)) as Exports), ...replaced, __esModule: true });
    }
  }
  const byModule = new Map(
    [...chunks.values()].flatMap(({ fileName, moduleIds }) => moduleIds.map((id) => [fromRoot(id), fileName])),
  );

  const reached = new Map([...chunks.keys()].map((name) => [name, reachedFrom(chunks, name)]));
  const reaches = (fileName: string, source: string) => reached.get(fileName)?.has(byModule.get(source) ?? '') ?? false;

  const kept = new Map<string, Exports>();
  const runChunk = (fileName: string, fresh: Map<string, Exports>, changed: string | undefined): Exports => {
    if (changed === undefined && fileName.startsWith(memory) && !fresh.has(ownTests)) return forgetful;
    const isKept = changed === undefined ? fileName.startsWith(data) : !reaches(fileName, changed);
    const loaded = isKept ? kept : fresh;
    const before = loaded.get(fileName);
    if (before) return before;
    const exports: Exports = {};
    runs.get(fileName)?.(exports, (name) => {
      const target = name.startsWith('.') ? fromRoot(resolve(fileName, '..', name)) : name;
      return packages.get(name) ?? runChunk(target, fresh, changed);
    });
    if (isKept && fileName.startsWith(reader)) rememberMails(exports);
    // Only what has run to its end is kept: a run can be cut off anywhere. There are no circles of imports.
    loaded.set(fileName, exports);
    return exports;
  };

  return {
    load: (file, changed) => {
      const fresh = new Map<string, Exports>(file.startsWith(ownTests) ? [[ownTests, {}]] : []);
      runChunk(byModule.get(file) ?? '', fresh, changed);
    },
    reaches: (file, source) => reaches(byModule.get(file) ?? '', source),
  };
}
