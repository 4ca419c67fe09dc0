import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { Browser } from 'puppeteer-core';

/** Firefox with the extension as people have it: packed, installed for good, and updated by a higher version. */

/** What lets an unsigned one in, where the build of Firefox allows that. */
export const unsigned = { 'xpinstall.signatures.required': false };

async function pack(folder: string): Promise<string> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (name.includes('.')) await zip.add(name, new Uint8ArrayReader(new Uint8Array(readFileSync(path))));
  }
  const file = `${folder}-${Date.now()}.xpi`;
  writeFileSync(file, await zip.close());
  return file;
}

/** Puppeteer's own line to Firefox. */
interface Context {
  readonly browsingContext: {
    readonly userContext: {
      readonly browser: { readonly session: { send: (method: string, parameters: object) => Promise<unknown> } };
    };
  };
}

/** Installs a build for good, or updates to it. */
export async function installForGood(browser: Browser, folder: string): Promise<void> {
  const [page] = await browser.pages();
  const { session } = ((page ?? (await browser.newPage())).mainFrame() as unknown as Context).browsingContext
    .userContext.browser;
  const extensionData = { type: 'archivePath', path: await pack(folder) };
  await session.send('webExtension.install', { extensionData, 'moz:permanent': true });
}
