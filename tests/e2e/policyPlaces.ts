import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { geckoId } from '../../src/policy/ids.ts';
import { root } from './world.ts';

/** Where real browsers look for policies. Files outside the checkout: written in CI only, and always taken away again. */

export type Values = Readonly<Record<string, unknown>>;

/** A file of the machine's that must not be there before, and is gone afterwards with the folders made for it. */
export interface PolicyPlace {
  readonly set: (values: Values) => void;
  /** Takes the file away, and leaves its folder, which a running browser watches. */
  readonly unset: () => void;
  /** Leaves everything as it was found. */
  readonly restore: () => void;
}

function firstMissing(folder: string): string | undefined {
  let missing: string | undefined;
  for (let place = folder; !existsSync(place); place = dirname(place)) missing = place;
  return missing;
}

/**
 * Makes sure that files are not there, and gives what takes them away again with the folders that were made for them.
 * @throws Error outside CI, and where a file is there already
 */
export function placesKept(files: readonly string[]): () => void {
  if (!process.env.CI) throw new Error('files of the machine are only touched in CI');
  const there = files.find((file) => existsSync(file));
  if (there !== undefined) throw new Error(`${there} is there already, and is left alone`);
  const made = files.map((file) => firstMissing(dirname(file))).filter((folder) => folder !== undefined);
  return () => {
    for (const place of [...files, ...made]) rmSync(place, { recursive: true, force: true });
  };
}

function placeAt(file: string, wrap: (values: Values) => unknown): PolicyPlace {
  const restore = placesKept([file]);
  mkdirSync(dirname(file), { recursive: true });
  return {
    set: (values) => {
      // At once: a browser that reads half a file reads no policy.
      writeFileSync(`${file}.new`, JSON.stringify(wrap(values)));
      renameSync(`${file}.new`, file);
    },
    unset: () => rmSync(file, { force: true }),
    restore,
  };
}

/** An unpacked extension's ID is made from its folder. */
export function unpackedId(folder: string): string {
  const hash = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

export const chromiumPlace = () =>
  placeAt('/etc/chromium/policies/managed/stay-in-app-test.json', (values) => ({
    '3rdparty': { extensions: { [unpackedId(join(root, '.output/chrome-mv3'))]: values } },
  }));

export const firefoxPlace = () =>
  placeAt('/etc/firefox/policies/policies.json', (values) => ({
    policies: { '3rdparty': { Extensions: { [geckoId]: values } } },
  }));

/** Firefox's managed storage manifest, below the home of a browser. */
export const manifestIn = (home: string) => join(home, '.mozilla/managed-storage', `${geckoId}.json`);

export function putManifest(home: string, values: Values): void {
  mkdirSync(dirname(manifestIn(home)), { recursive: true });
  const manifest = { name: geckoId, description: 'test', type: 'storage', data: values };
  writeFileSync(manifestIn(home), JSON.stringify(manifest));
}
