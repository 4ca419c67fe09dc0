import { readHtmlWithDomParser } from '../../src/mail/domSource.ts';
import { readMailInBrowser } from '../../src/mail/readMailInBrowser.ts';

/** Runs in a browser's page: raw mail in base64 → the Message as JSON. */
export async function read(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return JSON.stringify(await readMailInBrowser(bytes, readHtmlWithDomParser));
}
