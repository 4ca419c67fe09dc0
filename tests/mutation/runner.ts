import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Script } from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { collect } from './collect.ts';
import { type Compiled, compile } from './compile.ts';

/**
 * Runs the tests of a mutant in this process, with a fresh copy of the code for each test file and the fastest files
 * first: some hundred mutants a minute, where starting vitest's workers anew allows ten.
 */

/** The tests that concern what is mutated. */
const testFiles = [
  'tests/classifier/**/*.test.ts',
  'tests/facts/{keyPhrases,links,lures}.test.ts',
  'tests/policy/*.test.ts',
  'tests/background/history/*.test.ts',
  'tests/background/settings/*.test.ts',
  'tests/mail.test.ts',
];
/** Left out: they start processes, or need more of vitest than what collects tests. */
const elsewhere = [
  'tests/policy/parsers.test.ts',
  'tests/background/history/stopped.test.ts',
  'tests/background/settings/store.test.ts',
];

/**
 * Left out: tests of speed, and tests that try random input for long. What is meant must be told by an example; what
 * chance finds differs from run to run.
 */
const slow =
  /properties\.test|an address of a megabyte|what always holds|in 200 runs|takes no long time|three thousand mails|the time grows/;

/** What the changed code and this runner share; the code finds it under this name. */
interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

const switchboard: Switchboard = {};
Object.assign(globalThis, { __stryker__: switchboard });

/** Milliseconds; generous, since a busy machine must not make a test fail: what is cut off counts as noticed. */
const leastPatience = 3000;
const patienceFactor = 30;

const held: { work?: () => unknown } = {};
Object.assign(globalThis, { __held__: held });
const runHeld = new Script('__held__.work()');

/** Cuts work off whose part before the first `await` never ends, which spares starting a new process. */
function watched<Result>(work: () => Result, usual = 0): Result {
  held.work = work;
  return runHeld.runInThisContext({ timeout: leastPatience + patienceFactor * Math.ceil(usual) }) as Result;
}

const isCutOff = (error: unknown) => (error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** How a run of a test file's wanted tests ended; it ends with the first failure. */
interface FileRun {
  readonly tests: readonly TestResult[];
  readonly isOver: boolean;
  readonly isCutOff: boolean;
}

const longestMessage = 300;
/** How long the tests took, for a process that takes over from one that never ended. */
const timesFile = 'times.json';

class InOneProcess implements TestRunner {
  private readonly files = globSync(testFiles, { exclude: elsewhere }).toSorted();
  private readonly times = new Map<string, number>(
    existsSync(timesFile) ? (JSON.parse(readFileSync(timesFile, 'utf8')) as [string, number][]) : [],
  );
  private compiled: Compiled | undefined;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    await import('../noNetwork.ts');
    this.compiled = await compile(this.files);
  }

  private testsOf(file: string, changed?: string) {
    return collect(file, () => this.compiled?.load(file, changed)).filter(({ id }) => !slow.test(id));
  }

  async dryRun(): Promise<DryRunResult> {
    switchboard.mutantCoverage = { static: {}, perTest: {} };
    const tests: TestResult[] = [];
    for (const file of this.files) {
      for (const test of this.testsOf(file)) {
        switchboard.currentTestId = test.id;
        const start = performance.now();
        await test.run();
        const timeSpentMs = performance.now() - start;
        switchboard.currentTestId = undefined;
        this.times.set(test.id, timeSpentMs);
        tests.push({ ...test, fileName: resolve(file), timeSpentMs, status: TestStatus.Success });
      }
    }
    writeFileSync(timesFile, JSON.stringify([...this.times]));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: switchboard.mutantCoverage };
  }

  private async runFile(file: string, options: MutantRunOptions): Promise<FileRun> {
    const { testFilter, activeMutant, mutantActivation, sandboxFileName } = options;
    const tests: TestResult[] = [];
    let running = { id: `${file}#`, name: file };
    try {
      if (mutantActivation === 'static') switchboard.activeMutant = activeMutant.id;
      const all = watched(() => this.testsOf(file, relative(process.cwd(), sandboxFileName)));
      switchboard.activeMutant = activeMutant.id;
      for (const test of all) {
        if (testFilter && !testFilter.includes(test.id)) continue;
        running = test;
        await watched(test.run, this.times.get(test.id));
        tests.push({ ...test, timeSpentMs: 0, status: TestStatus.Success });
      }
      return { tests, isOver: false, isCutOff: false };
    } catch (error) {
      const failureMessage = String(error).slice(0, longestMessage);
      tests.push({ ...running, timeSpentMs: 0, status: TestStatus.Failed, failureMessage });
      return { tests, isOver: true, isCutOff: isCutOff(error) };
    } finally {
      switchboard.activeMutant = undefined;
    }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    Object.assign(switchboard, { hitCount: 0, hitLimit: options.hitLimit });
    const tests: TestResult[] = [];
    for (const file of this.filesFor(options)) {
      const run = await this.runFile(file, options);
      tests.push(...run.tests);
      if (run.isCutOff) return toMutantRunResult({ status: DryRunStatus.Timeout });
      if (run.isOver) break;
    }
    const tooOften = determineHitLimitReached(switchboard.hitCount, options.hitLimit);
    return toMutantRunResult(tooOften ?? { status: DryRunStatus.Complete, tests });
  }

  /** The test files that can notice, the fastest first. */
  private filesFor({ testFilter, sandboxFileName }: MutantRunOptions): readonly string[] {
    const source = relative(process.cwd(), sandboxFileName);
    const times = new Map<string, number>();
    for (const id of testFilter ?? this.times.keys()) {
      const [file = ''] = id.split('#');
      times.set(file, (times.get(file) ?? 0) + (this.times.get(id) ?? 0));
    }
    return [...times.keys()]
      .filter((file) => this.compiled?.reaches(file, source))
      .toSorted((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'inOneProcess', InOneProcess)];
