import { readFileSync } from 'node:fs';
import { type Catalogue, createWords, type Words } from '../words.ts';

const folder = new URL('../../public/_locales/', import.meta.url);

function readCatalogue(name: string): Catalogue {
  return JSON.parse(readFileSync(new URL(`${name}/messages.json`, folder), 'utf8')) as Catalogue;
}

/** English words for the command line. */
export function readWords(): Words {
  return createWords('en', readCatalogue('en'));
}
