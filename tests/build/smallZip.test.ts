import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repackZip, storeZip, zipFolder } from '../../src/build/smallZip.ts';

/** The tighter zip holds the same files, whatever they are. */

const bytes = (text: string) => new TextEncoder().encode(text);
const files: Record<string, Uint8Array> = {
  'b.txt': bytes('the same words again and again, '.repeat(400)),
  'a/noise.bin': Uint8Array.from({ length: 300 }, (_, index) => (index * 7919) % 251),
  'empty.txt': new Uint8Array(),
};
let folder: string;

async function writeZip(path: string, day: Date): Promise<void> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(files)) {
    await zip.add(name, new Uint8ArrayReader(content), { level: 6, lastModDate: day });
  }
  writeFileSync(path, await zip.close());
}

async function readZip(path: string): Promise<Record<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(readFileSync(path))), { useWebWorkers: false });
  const found: Record<string, string> = {};
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const content = await entry.getData(new Uint8ArrayWriter(), { checkSignature: true });
    found[entry.filename] = Buffer.from(content).toString('hex');
  }
  return found;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'small-zip-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('every file comes out as it went in, and the zip is smaller', async () => {
  const path = join(folder, 'one.zip');
  await writeZip(path, new Date(2026, 5, 1));
  const before = readFileSync(path).length;
  await repackZip(path);
  const expected = Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString('hex')]);
  expect(await readZip(path)).toEqual(Object.fromEntries(expected));
  expect(readFileSync(path).length).toBeLessThan(before);
});

test('the same files give the same bytes on any day', async () => {
  const [one, two] = [join(folder, 'one.zip'), join(folder, 'two.zip')];
  await writeZip(one, new Date(2026, 5, 1));
  await writeZip(two, new Date(2026, 8, 9));
  await repackZip(one);
  await repackZip(two);
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
});

test('a folder gives the bytes that its zip gives when it is packed anew', async () => {
  const path = join(folder, 'one.zip');
  await writeZip(path, new Date(2026, 5, 1));
  await repackZip(path);
  const built = join(folder, 'built');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(built, name)), { recursive: true });
    writeFileSync(join(built, name), content);
  }
  expect(Buffer.compare(await zipFolder(built), readFileSync(path))).toBe(0);
});

test('files kept as they are: the same bytes in any order', async () => {
  const [one, two] = [Object.entries(files), Object.entries(files).toReversed()].map((list) => storeZip(new Map(list)));
  const path = join(folder, 'stored.zip');
  writeFileSync(path, (await one) ?? '');
  expect(Object.keys(await readZip(path))).toEqual(['a/noise.bin', 'b.txt', 'empty.txt']);
  expect(Buffer.compare((await one) ?? new Uint8Array(), (await two) ?? new Uint8Array())).toBe(0);
});

test('what is no zip is refused', async () => {
  const path = join(folder, 'no.zip');
  writeFileSync(path, 'no zip');
  await expect(repackZip(path)).rejects.toThrow();
});
