import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { packSuffixes } from './packSuffixes.ts';
import type { SuffixTrie } from './unpackSuffixes.ts';

/** Where tldts keeps the list. */
const listModule = /\/tldts\/dist\/es6\/src\/data\/trie\.js$/;

const unpacker = fileURLToPath(new URL('unpackSuffixes.ts', import.meta.url));

const kinds: Readonly<Record<keyof SuffixTrie, (value: unknown) => boolean>> = {
  nodeFlags: (value) => value instanceof Uint8Array,
  edgeStart: (value) => value instanceof Uint16Array,
  edgeLength: (value) => value instanceof Uint8Array,
  edgeChild: (value) => value instanceof Uint16Array,
  labelText: (value) => typeof value === 'string',
  rulesRoot: (value) => typeof value === 'number',
  exceptionsRoot: (value) => typeof value === 'number',
};

/**
 * The list as text of a module with the same exports, packed.
 * @throws when the list is not what this file knows: tldts was updated
 */
export function packedModule(list: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(kinds).toSorted();
  const isKnown = Object.entries(kinds).every(([name, fits]) => fits(list[name]));
  if (!isKnown || Object.keys(list).toSorted().join() !== names.join()) {
    throw new Error(`tldts's list of public suffixes no longer has the exports ${names.join(', ')}: see src/build`);
  }
  const packed = packSuffixes(list as unknown as SuffixTrie);
  return `import { unpackSuffixes } from ${JSON.stringify(unpacker)};
export const { ${names.join(', ')} } = unpackSuffixes(${JSON.stringify(packed)});`;
}

/** Packs the public suffix list in what is built for browsers. */
export function packedSuffixList(): Plugin {
  return {
    name: 'packed-suffix-list',
    async load(id) {
      if (!listModule.test(id)) return undefined;
      return packedModule((await import(pathToFileURL(id).href)) as Record<string, unknown>);
    },
    buildEnd(error) {
      if (error) return;
      const files = [...this.getModuleIds()].filter((id) => id.includes('/tldts/'));
      if (files.length > 0 && !files.some((id) => listModule.test(id))) {
        throw new Error('tldts no longer keeps its list of public suffixes in data/trie.js: see src/build');
      }
    },
  };
}
