import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf, type Entries, parseCatalogue, writeCatalogue } from './catalogues.ts';
import { type Change, changedFile, newFile } from './change.ts';
import { addImport, addToList } from './list.ts';
import { fill } from './mark.ts';
import { formsNeeded, splitKey } from './pluralForms.ts';

/** `new language xx`: the words people see in it, and the phrases of mails in it; what is there already stays. */

const luresFolder = 'src/facts/lures';
const localeList = 'src/background/words/localeFolders.ts';
const plain = /^[a-z]{2,3}(?:[-_][A-Z]{2})?$/;
/** Languages whose code cannot be the name of an export. */
const wordsOfJavaScript = ['do', 'if', 'in', 'for', 'let', 'new', 'try', 'var'];

/** @throws Error when Intl knows no such language */
function readCode(given: string) {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const code = given.replace('_', '-');
  const name = plain.test(given) ? names.of(code) : undefined;
  if (name === undefined || Intl.getCanonicalLocales(code)[0] !== code) {
    throw new Error(`"${given}" is no language that is known here; write its code like de or pt_BR`);
  }
  return { folder: code.replace('-', '_'), language: code.split('-')[0] ?? code, name };
}

/** The keys of English; counted ones once for each form the language's numbers take. */
function entriesFor(folder: string, english: Entries): Entries {
  const entries = Object.entries(english).flatMap(([key, entry]) => {
    const { base, form } = splitKey(key);
    const isCounted = form !== undefined && `${base}_other` in english;
    if (isCounted && form !== 'other') return [];
    const keys = isCounted ? formsNeeded(folder).map((needed) => `${base}_${needed}`) : [key];
    return keys.map((own) => {
      const original = english[own] ?? entry;
      return [own, { ...original, message: fill(original.message ?? '') }] as const;
    });
  });
  return Object.fromEntries(entries);
}

function wordsOf(root: string, folder: string): Change[] {
  if (existsSync(join(root, catalogueOf(folder)))) return [];
  const english = parseCatalogue(readFileSync(join(root, catalogueOf('en')), 'utf8'));
  return [
    newFile(root, catalogueOf(folder), writeCatalogue(entriesFor(folder, english))),
    changedFile(root, localeList, (source) => addToList(source, 'localeFolders', `'${folder}'`, 'sorted')),
  ];
}

function luresTemplate(language: string, name: string): string {
  return `import type { LanguageFacts } from './language.ts';

// ${fill('where the phrases were found and when they were checked')}
// All phrases are folded: lower case, plain apostrophes, no decorating accents (see language.ts).
export const ${language}: LanguageFacts = {
  language: '${language}',
  // ${fill(`phrases that tell a story in ${name}, under the names of lure.ts; en.ts shows how`)}
  lures: {},
  // ${fill('words that make a name a department, like "support" and "help center"')}
  departments: [],
  // ${fill('sentences of the footer that only mail of Meta has; leave it empty where none is known')}
  footers: [],
  // ${fill('closing words after which a name signs, like "thanks"')}
  closings: [],
  // ${fill('words beside the brand in a sign-off, like "team"')}
  signOffs: [],
  // ${fill('words of a newsletter\'s name, like "weekly", and as "audiences" the word before its readers, like "for"')}
  publications: [],
  // ${fill('words that speak of the reader\'s own account, like "your account"')}
  readersAccount: [],
  // ${fill('how a sentence asks for what opens an account, and how advice says never to give it')}
  keys: { things: [], requests: [], entries: [], negations: [] },
};
`;
}

function luresOf(root: string, language: string, name: string): Change[] {
  const path = `${luresFolder}/${language}.ts`;
  if (existsSync(join(root, path))) return [];
  if (wordsOfJavaScript.includes(language))
    throw new Error(`"${language}" cannot be the name of an export: pick another`);
  return [
    newFile(root, path, luresTemplate(language, name)),
    changedFile(root, `${luresFolder}/index.ts`, (source) =>
      addToList(addImport(source, language, `./${language}.ts`), 'languages', language, 'sorted'),
    ),
  ];
}

/** @throws Error when the language is not known or is there already, words and phrases */
export function newLanguage(root: string, given: string): Change[] {
  const { folder, language, name } = readCode(given);
  const changes = [...wordsOf(root, folder), ...luresOf(root, language, name)];
  if (changes.length === 0)
    throw new Error(`${name} is there already: ${catalogueOf(folder)}, ${luresFolder}/${language}.ts`);
  return changes;
}
