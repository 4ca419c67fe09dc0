import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';
import { zipFolder } from '../build/smallZip.ts';
import { packagesNamed } from '../build/thirdParty.ts';
import { type Store, stores } from './storeLimits.ts';

/** The packages of the three stores. */

export interface Built {
  readonly zips: Readonly<Record<Store, Uint8Array>>;
  /** Packages in them, as `name@version`. */
  readonly shipped: readonly string[];
}

const silent = () => undefined;
/** Errors and warnings only. */
const quiet = {
  debug: silent,
  log: silent,
  info: silent,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  success: silent,
  level: 0,
};

/** What the stores refuse or would show wrong. @throws Error */
function assertManifest(store: Store, folder: string, version: string): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  if (manifest.version !== version) throw new Error(`${store}: its manifest says version ${String(manifest.version)}`);
  const foreign = store === 'firefox' ? 'minimum_chrome_version' : 'browser_specific_settings';
  if (foreign in manifest) throw new Error(`${store}: ${foreign} is in its manifest`);
  if ('key' in manifest || 'update_url' in manifest)
    throw new Error(`${store}: its manifest has a key or an update_url`);
}

/** As addons.mozilla.org checks it; a warning counts as an error. @throws Error that names what was found */
function lint(folder: string): void {
  try {
    execFileSync('npx', ['web-ext', 'lint', '--warnings-as-errors', '--source-dir', folder], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
  } catch (error) {
    const { stdout = '' } = error as { readonly stdout?: string };
    throw new Error(`web-ext lint finds something wrong:\n${stdout}`, { cause: error });
  }
}

/**
 * Builds the packages.
 * @param folder where the builds are put, one folder each
 * @throws Error when a build fails, is not as the stores want it, or the linter finds something
 */
export async function buildPackages(root: string, folder: string, version: string): Promise<Built> {
  const zips: Partial<Record<Store, Uint8Array>> = {};
  let shipped: readonly string[] = [];
  for (const store of stores) {
    await build({ root, browser: store, manifestVersion: 3, outDir: folder, logger: quiet });
    const built = join(folder, `${store}-mv3`);
    assertManifest(store, built, version);
    if (store === 'firefox') lint(built);
    shipped = packagesNamed(readFileSync(join(built, 'THIRD_PARTY.txt'), 'utf8'));
    zips[store] = await zipFolder(built);
  }
  return { zips: zips as Built['zips'], shipped };
}
