import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { copyrights } from './shippedWork.ts';

/** Packages whose code is in what was built, as the bundler itself counts them. */

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** By its SPDX name. */
  readonly licence: string;
  /** The line of its licence that names whose it is. */
  readonly copyright: string;
  /** Its own licence file; `undefined` when it brings none. */
  readonly licenceText: string | undefined;
}

/** Whose the modules are that exist only while something is built. */
const makers: readonly { readonly start: string; readonly name: string }[] = [
  { start: 'virtual:wxt-', name: 'wxt' },
  { start: 'vite/', name: 'vite' },
  { start: 'rolldown/', name: 'rolldown' },
];

const packages = '/node_modules/';
const licenceFile = /^licen[cs]e/i;
const copyrightLine = /^copyright .*\d{4}.*$/im;

/**
 * The folder of the package a module belongs to; `undefined` for our own.
 * @throws Error when nobody can say whose it is
 */
export function packageFolderOf(id: string, root: string): string | undefined {
  const path = id.replaceAll('\\', '/').replace('\0', '');
  const maker = makers.find(({ start }) => path.startsWith(start));
  if (maker) return `${root}/node_modules/${maker.name}`;
  const start = path.lastIndexOf(packages) + packages.length;
  if (start < packages.length) {
    if (!path.startsWith(`${root}/`)) throw new Error(`whose code is ${id}? See ${import.meta.url}`);
    return undefined;
  }
  const [first = '', second] = path.slice(start).split('/');
  return path.slice(0, start) + (first.startsWith('@') ? `${first}/${second}` : first);
}

/** What a package says of itself. @throws Error when it does not say whose it is, or under which licence */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: unknown;
  };
  const file = readdirSync(folder).find((entry) => licenceFile.test(entry));
  const licenceText = file === undefined ? undefined : readFileSync(join(folder, file), 'utf8');
  const copyright = licenceText === undefined ? copyrights[name] : copyrightLine.exec(licenceText)?.[0].trim();
  if (typeof license !== 'string') throw new Error(`${name} ${version} is shipped and names no licence`);
  if (copyright === undefined)
    throw new Error(`${name} ${version} is shipped: whose is it? See src/build/shippedWork.ts`);
  return { name, version, licence: license, copyright, licenceText };
}

export interface Collector {
  readonly plugin: Plugin;
  readonly clear: () => void;
  /** By name. */
  readonly packages: () => readonly ShippedPackage[];
}

/** Watches what gets into the bundles of one build; `clear` before the next. */
export function collectPackages(root: string): Collector {
  const folders = new Set<string>();
  return {
    clear: () => folders.clear(),
    packages: () => {
      // One package can be reached by two paths, where its folder is linked.
      const found = new Map(
        [...folders].map(readPackage).map((shipped) => [`${shipped.name} ${shipped.version}`, shipped]),
      );
      return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, shipped]) => shipped);
    },
    plugin: {
      name: 'collect-packages',
      generateBundle(_, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules));
        for (const [id, { renderedLength }] of modules) {
          const folder = renderedLength > 0 ? packageFolderOf(id, root) : undefined;
          if (folder !== undefined) folders.add(folder);
        }
      },
    },
  };
}
