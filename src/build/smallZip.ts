import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';

/** The zip people download, packed as tight as its format allows: a twentieth less to load for everybody. */

const deflated = 8;
/** Any fixed day, so that the same content gives the same bytes. */
const someDay = new Date(2026, 0, 1);
/** More rounds gain next to nothing. */
const rounds = 15;

const known = new Map<string, Promise<Uint8Array>>();

/** Deflated as small as it gets (zopfli). The builds share most of their files, so what was packed once is kept. */
export function pack(content: Uint8Array): Promise<Uint8Array> {
  const digest = createHash('sha256').update(content).digest('base64');
  const packed = known.get(digest) ?? deflateAsync(content, { numiterations: rounds });
  known.set(digest, packed);
  return packed;
}

async function addPacked(zip: ZipWriter<Uint8Array>, name: string, content: Uint8Array): Promise<void> {
  const packed = await pack(content);
  if (packed.length >= content.length) {
    await zip.add(name, new Uint8ArrayReader(content), { level: 0, lastModDate: someDay });
    return;
  }
  await zip.add(name, new Uint8ArrayReader(packed), {
    passThrough: true,
    compressionMethod: deflated,
    uncompressedSize: content.length,
    signature: crc32(content),
    lastModDate: someDay,
  });
}

const newZip = () => new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, extendedTimestamp: false });

const byName = (a: string, b: string) => (a < b ? -1 : 1);

/**
 * Packs a zip anew: the same files in the order of their names.
 * @throws when the file is no zip
 */
export async function repackZip(path: string): Promise<void> {
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(await readFile(path))));
  const zip = newZip();
  const entries = (await reader.getEntries()).filter((entry) => !entry.directory);
  for (const entry of entries.toSorted((a, b) => byName(a.filename, b.filename))) {
    await addPacked(zip, entry.filename, await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false }));
  }
  await reader.close();
  await writeFile(path, await zip.close());
}

/** Paths of all files below a folder, with `/` between their parts, in the order of their names. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted(byName);
}

/** The zip of a folder, byte for byte what `repackZip` makes of the same files. */
export async function zipFolder(folder: string): Promise<Uint8Array> {
  const zip = newZip();
  for (const name of await filesBelow(folder)) {
    await addPacked(zip, name, new Uint8Array(await readFile(join(folder, name))));
  }
  return zip.close();
}

/** A zip of files as they are, for readers who unpack it once. */
export async function storeZip(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = newZip();
  for (const [name, content] of [...files].toSorted(([a], [b]) => byName(a, b))) {
    await zip.add(name, new Uint8ArrayReader(content), { level: 0, lastModDate: someDay });
  }
  return zip.close();
}
