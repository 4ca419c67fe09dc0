import { basename } from 'node:path';
import { isPolicyKey } from '../../policy/readPolicy.ts';
import type { Given } from './policyGiven.ts';
import { readJsonPolicy } from './policyJson.ts';
import { isPlist, readPlistPolicy } from './policyPlist.ts';
import { readRegistryPolicy } from './policyRegistry.ts';
import { isRegistryFile } from './registryFile.ts';

/** A file of an administrator → the settings in it, and for which browsers they are meant. */

export interface PolicyFileOptions {
  readonly path: string;
  /** IDs of the extension; then only these count. */
  readonly ids: readonly string[];
}

/** One file can set many extensions; ours is the one that was named, or the one whose keys are ours. */
function ours(all: readonly Given[], ids: readonly string[]): readonly Given[] {
  const named = all.filter(({ id }) => id === undefined || ids.includes(id));
  if (ids.length > 0 && named.length > 0) return named;
  const extensions = new Set(all.map(({ id }) => id));
  const known = all.filter(({ values, losses }) =>
    [...Object.keys(values), ...losses.map(({ key }) => key)].some(isPolicyKey),
  );
  return known.length === 0 && extensions.size === 1 ? all : known;
}

const utf16 = [0xff, 0xfe];

/** Text as editors of Windows and of other systems write it. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = bytes[0] === utf16[0] && bytes[1] === utf16[1] ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function readAll(bytes: Uint8Array, path: string): readonly Given[] {
  if (isPlist(bytes)) return readPlistPolicy(bytes, basename(path));
  const text = decodeText(bytes);
  return isRegistryFile(text) ? readRegistryPolicy(text) : readJsonPolicy(text);
}

/**
 * Reads a policy file of any platform.
 * @throws Error that says why it cannot be read
 */
export function readPolicyFile(bytes: Uint8Array, { path, ids }: PolicyFileOptions): readonly Given[] {
  const given = ours(readAll(bytes, path), ids);
  if (given.length === 0)
    throw new Error('it holds no settings for this extension (name it with --chrome-id, --edge-id or --firefox-id)');
  return given;
}
