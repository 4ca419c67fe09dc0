import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { checkSync } from 'recheck';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readSource, root, sourcePaths, visit } from './sources.ts';

/**
 * Every regular expression of the code takes time by the length of the text and no more: a mail is written by an enemy.
 * Proven by theory of automata, not tried with inputs; what the prover cannot prove counts as a failure.
 */
// The build for browsers is the prover in plain JavaScript; the other one looks for Java and native programs.
const recheck = createRequire(import.meta.url)('recheck/lib/browser.js') as { readonly checkSync: typeof checkSync };
/** Far more than any needs (milliseconds), since the machine may be busy. */
const longestProof = 25_000;

interface Found {
  readonly path: string;
  readonly pattern: string;
  readonly flags: string;
}

/** The literals of a source, and how many it puts together itself. */
function regexpsIn(path: string, source: string): { readonly literals: readonly Found[]; readonly built: number } {
  const literals: Found[] = [];
  let built = 0;
  const countBuilt = ({ callee }: { readonly callee: { readonly type: string; readonly name?: string } }) => {
    if (callee.type === 'Identifier' && callee.name === 'RegExp') built += 1;
  };
  visit(path, source, {
    Literal: (node) => {
      if ('regex' in node) literals.push({ path, ...node.regex });
    },
    NewExpression: countBuilt as never,
    CallExpression: countBuilt as never,
  });
  return { literals, built };
}

/**
 * The pattern with its upper bounds opened and its lower ones let down (`{1,200}` becomes `{1,}`): every way through
 * the pattern is a way through the opened one, so that 200 tries at each of 200 places are seen for what they are,
 * while the prover would take them for a constant.
 */
const mostTries = 20;
const bounds = /(?<!\\[pPu])\{(\d+)(?:,(\d*))?\}/g;
function opened(pattern: string): string {
  return pattern.replace(bounds, (whole, least: string, most: string | undefined) => {
    if (most !== '' && Number(most ?? least) <= mostTries) return whole;
    return `{${Math.min(Number(least), 2)},}`;
  });
}

function whyNotLinear({ pattern, flags }: Found): string | undefined {
  const result = recheck.checkSync(opened(pattern), flags, { checker: 'automaton', timeout: longestProof });
  if (result.status === 'safe') return undefined;
  return result.status === 'unknown' ? `not proven (${result.error.kind})` : result.complexity.summary;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** What a module puts together while it is loaded. */
async function builtBy(path: string): Promise<Found[]> {
  const found: Found[] = [];
  vi.resetModules();
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct: (original, [pattern, flags]: [string, string?]) => {
        found.push({ path, pattern, flags: flags ?? '' });
        return new original(pattern, flags);
      },
    }),
  );
  await import(pathToFileURL(root + path).href);
  vi.unstubAllGlobals();
  return found;
}

describe('regular expressions are linear', () => {
  const parsed = sourcePaths.map((path) => ({ path, ...regexpsIn(path, readSource(path)) }));
  const byText = new Map(
    parsed.flatMap(({ literals }) => literals).map((one) => [`/${one.pattern}/${one.flags}`, one]),
  );

  test('a text that is known to take forever is found out', () => {
    const source = "const a = 1 / 2; const b = '/x/'; const c = /(a+)+$/; const d = new RegExp('x');";
    const { literals, built } = regexpsIn('a.ts', source);
    expect(literals).toEqual([{ path: 'a.ts', pattern: '(a+)+$', flags: '' }]);
    expect(built).toBe(1);
    expect(literals.map(whyNotLinear)).toEqual(['exponential']);
    expect(whyNotLinear({ path: '', pattern: '[a-z@]{1,200}@[a-z]{1,200}', flags: '' })).toMatch(/polynomial/);
    expect(whyNotLinear({ path: '', pattern: '(?<!a)b+c', flags: '' })).toMatch('not proven');
  });

  test.each([...byText.values()])('$path: /$pattern/$flags', (one) => {
    expect(whyNotLinear(one)).toBeUndefined();
  });

  test.each(parsed.filter(({ built }) => built > 0))('what $path puts together', async ({ path, built }) => {
    const found = await builtBy(path);
    // One that is put together later, of what is only known then, would not be seen here.
    expect(found.length).toBe(built);
    expect(found.map((one) => [one.pattern, whyNotLinear(one)])).toEqual(
      found.map(({ pattern }) => [pattern, undefined]),
    );
  });
});
