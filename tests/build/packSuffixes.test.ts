import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Tldts from 'tldts';
import * as tldts from 'tldts';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { packedModule, packedSuffixList } from '../../src/build/packedSuffixList.ts';
import { packSuffixes } from '../../src/build/packSuffixes.ts';
import { type SuffixTrie, unpackSuffixes } from '../../src/build/unpackSuffixes.ts';

/** The packed list of public suffixes must answer exactly as the library's own. */

const library = dirname(createRequire(import.meta.url).resolve('tldts/package.json'));
const list = (await import(pathToFileURL(join(library, 'dist/es6/src/data/trie.js')).href)) as SuffixTrie;

/** All rules below a node, as the list writes them, each with its flags. */
function rulesBelow(trie: SuffixTrie, root: number): Map<string, number> {
  const starts: number[] = [];
  for (let edge = 0, from = 0; edge < trie.edgeLength.length; from += trie.edgeLength[edge++] ?? 0) starts.push(from);
  const rules = new Map<string, number>();
  const visit = (node: number, suffix: string) => {
    const flags = trie.nodeFlags[node] ?? 0;
    if (flags) rules.set(suffix, flags);
    for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge++) {
      const from = starts[edge] ?? 0;
      const label = trie.labelText.slice(from, from + (trie.edgeLength[edge] ?? 0));
      visit(trie.edgeChild[edge] ?? 0, suffix === '' ? label : `${label}.${suffix}`);
    }
  };
  visit(root, '');
  return rules;
}

const rules = rulesBelow(list, list.rulesRoot);
const exceptions = rulesBelow(list, list.exceptionsRoot);

/** The library with the packed list, as it is built for browsers. */
async function buildPacked(): Promise<typeof Tldts> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [packedSuffixList()],
    build: {
      write: false,
      minify: false,
      lib: { entry: join(library, 'dist/es6/index.js'), formats: ['es'], fileName: 'x' },
    },
  })) as readonly Rolldown.RolldownOutput[];
  const [bundle] = built;
  if (!bundle) throw new Error('nothing was built');
  const { code } = bundle.output[0];
  expect(code).toContain('unpackSuffixes(');
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as typeof Tldts;
}

describe('the packed list', () => {
  const packed = unpackSuffixes(packSuffixes(list));

  test('holds the same rules and exceptions with the same flags', () => {
    expect(rules.size).toBeGreaterThan(9000);
    expect(exceptions.size).toBeGreaterThan(5);
    expect(rulesBelow(packed, packed.rulesRoot)).toEqual(rules);
    expect(rulesBelow(packed, packed.exceptionsRoot)).toEqual(exceptions);
  });

  test('is built only from a list it knows', () => {
    expect(packedModule(list as unknown as Record<string, unknown>)).toContain('rulesRoot');
    expect(() => packedModule({ ...list, edgeStart: undefined })).toThrow('no longer has the exports');
    expect(() => packedModule({ ...list, wildcards: 1 })).toThrow('no longer has the exports');
    const unsorted = { ...list, labelText: [...list.labelText].toReversed().join('') };
    expect(() => packedModule(unsorted)).toThrow('no longer sorted by their hash');
  });
});

describe('the library built with it answers as ever', () => {
  let built: typeof Tldts;
  beforeAll(async () => {
    built = await buildPacked();
  });

  const answers = ({ parse }: typeof Tldts, hosts: readonly string[]) =>
    hosts.flatMap((host) => [true, false].map((allowPrivateDomains) => parse(host, { allowPrivateDomains })));

  const expectSame = (hosts: readonly string[]) => {
    const wanted = answers(tldts, hosts);
    expect(answers(built, hosts).filter((answer, index) => !isSame(answer, wanted[index]))).toEqual([]);
  };
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

  test('for every rule and exception, what is above it and what is below', () => {
    const named = [...rules.keys(), ...exceptions.keys()].flatMap((rule) =>
      rule.includes('*') ? [rule, rule.replaceAll('*', 'any')] : [rule],
    );
    expectSame(named.flatMap((rule) => [rule, rule.slice(rule.indexOf('.') + 1), `own.${rule}`, `www.own.${rule}`]));
  });

  test('for 50,000 hosts made of labels of the list and of others', () => {
    let seed = 20260108;
    const below = (end: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * end);
    };
    const labels = [...new Set([...rules.keys()].flatMap((rule) => rule.split('.'))), 'own', 'www', 'xn--p1ai', ''];
    const suffixes = [...rules.keys()];
    const oneOf = (from: readonly string[]) => from[below(from.length)] ?? '';
    expectSame(
      Array.from({ length: 50_000 }, () => {
        const before = Array.from({ length: below(4) }, () => oneOf(labels));
        return [...before, below(2) === 0 ? oneOf(suffixes) : oneOf(labels)].join('.');
      }),
    );
  });
});
