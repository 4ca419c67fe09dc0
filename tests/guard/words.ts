import { readdirSync } from 'node:fs';
import { localeFolders } from '../../src/background/words/localeFolders.ts';
import { signals } from '../../src/classifier/signals/index.ts';
import { mark } from '../../src/cli/scaffold/mark.ts';
import { formsKnown, formsNeeded, splitKey } from '../../src/cli/scaffold/pluralForms.ts';
import { read, root } from './root.ts';

/** What the languages need. */

export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

const locales = 'public/_locales';
const fileOf = (folder: string) => `${locales}/${folder}/messages.json`;

export const catalogue = (folder: string) => JSON.parse(read(fileOf(folder))) as Catalogue;
const basesOf = (all: Catalogue) => new Set(Object.keys(all).map((key) => splitKey(key).base));
/** What is still to be filled is named by marks.ts. */
const isFilled = (message: string | undefined) => message !== undefined && !message.startsWith(mark);

function leftToSay(own: Catalogue, english: Catalogue): string[] {
  const [has, needs] = [basesOf(own), basesOf(english)];
  const first = (base: string) => english[base]?.message ?? english[`${base}_other`]?.message;
  return [
    ...[...needs].filter((base) => !has.has(base)).map((base) => `add "${base}": "${first(base)}"`),
    ...[...has].filter((base) => !needs.has(base)).map((base) => `take out "${base}", which English has not`),
  ];
}

function leftToCount(folder: string, own: Catalogue, english: Catalogue): string[] {
  const [needed, known] = [formsNeeded(folder), formsKnown(folder)];
  const counted = [...basesOf(english)].filter((base) => `${base}_other` in english);
  const forms = (base: string) =>
    Object.keys(own)
      .map(splitKey)
      .flatMap((key) => (key.base === base && key.form !== undefined ? [key.form] : []));
  return counted.flatMap((base) => [
    ...needed
      .filter((form) => !forms(base).includes(form))
      .map((form) => `add "${base}_${form}", a form its numbers take`),
    ...forms(base)
      .filter((form) => !known.includes(form))
      .map((form) => `take out "${base}_${form}", a form its numbers never take`),
  ]);
}

const placeholdersIn = (text: string) => (text.match(/\$\d/g) ?? []).toSorted();
/** A form for one number may say it in words, as English does. */
const formsOfOneNumber = ['zero', 'one', 'two'];

function leftToFillIn(own: Catalogue, english: Catalogue): string[] {
  return Object.entries(own).flatMap(([key, { message }]) => {
    const { base, form = '' } = splitKey(key);
    const original = (english[`${base}_other`] ?? english[key])?.message;
    if (original === undefined || !isFilled(message) || !isFilled(original)) return [];
    const [found, wanted] = [message, original].map(placeholdersIn) as [string[], string[]];
    const inWords = formsOfOneNumber.includes(form) ? wanted.filter((name) => name !== '$1') : wanted;
    if ([wanted, inWords].some((all) => all.join() === found.join())) return [];
    return [`"${key}" has the placeholders ${found.join(' ') || 'none'}, in English ${wanted.join(' ') || 'none'}`];
  });
}

/** The shortest of the stores' limits: a name of 45 (Edge; AMO takes 50, Chrome 75), a description of 132 (Chrome). */
const longest = { extensionName: 45, extensionDescription: 132 };

function leftToShorten(own: Catalogue): string[] {
  return Object.entries(longest).flatMap(([key, most]) => {
    const message = own[key]?.message ?? '';
    const { length } = [...message];
    return isFilled(message) && length > most ? [`"${key}" has ${length} letters; stores take ${most}`] : [];
  });
}

function leftInLanguage(folder: string, english: Catalogue): string[] {
  const own = catalogue(folder);
  return [
    leftToSay(own, english),
    leftToCount(folder, own, english),
    leftToFillIn(own, english),
    leftToShorten(own),
  ].flatMap((left) => left.map((what) => `${fileOf(folder)}: ${what}`));
}

/** Folders nobody loads, sentences of signals, missing keys, keys too many, plural forms, placeholders and lengths. */
export function leftInWords(): string[] {
  const english = catalogue('en');
  const folders = readdirSync(`${root}/${locales}`).toSorted();
  const list = 'src/background/words/localeFolders.ts';
  return [
    ...folders.filter((name) => !localeFolders.includes(name)).map((name) => `${list}: add '${name}' to the list`),
    ...localeFolders.filter((name) => !folders.includes(name)).map((name) => `${list}: ${fileOf(name)} is missing`),
    ...signals
      .filter(({ id }) => !(id in english))
      .map(({ id }) => `${fileOf('en')}: add "${id}", a signal's sentence`),
    ...folders.flatMap((folder) => leftInLanguage(folder, english)),
  ];
}
