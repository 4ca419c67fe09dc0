import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { commandsOf } from './sourcePackage.ts';

/** Does what a reviewer does: unpacks the source elsewhere and runs the commands of its README, one after the other. */

async function unpack(zip: Uint8Array, folder: string): Promise<void> {
  const reader = new ZipReader(new Uint8ArrayReader(zip), { useWebWorkers: false });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    mkdirSync(dirname(join(folder, entry.filename)), { recursive: true });
    writeFileSync(join(folder, entry.filename), await entry.getData(new Uint8ArrayWriter()));
  }
  await reader.close();
}

/** Variables that npm, vitest and the like leave to what they start. */
const own =
  /^(npm_(package|lifecycle|config_(local_prefix|prefix|user_agent|node_gyp|noproxy))|NODE(_ENV)?$|INIT_CWD$|VITEST|TEST$)/;

/** The environment without what this project's own npm and tools put in: its programs, its settings. */
function strangersEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: folders.join(delimiter) };
}

/**
 * Rebuilds the Firefox package from the package of sources.
 * @param modules a folder of installed packages to use in place of `npm ci`; without it everything is installed anew
 * @returns the bytes of the package
 * @throws Error when a command fails or makes no package
 */
export async function rebuild(sources: Uint8Array, modules?: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'stay-in-app-source-'));
  try {
    await unpack(sources, folder);
    for (const command of commandsOf(readFileSync(join(folder, 'README.md'), 'utf8'))) {
      if (command === 'npm ci' && modules !== undefined) symlinkSync(modules, join(folder, 'node_modules'));
      else execFileSync(command, { cwd: folder, shell: true, stdio: 'pipe', env: strangersEnvironment() });
    }
    const made = readdirSync(join(folder, '.output')).find((name) => name.endsWith('-firefox.zip'));
    if (made === undefined) throw new Error('the commands of the source package make no package for Firefox');
    return new Uint8Array(readFileSync(join(folder, '.output', made)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
