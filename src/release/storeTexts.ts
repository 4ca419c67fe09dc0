import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Listing, languageFields, readListings } from './languages.ts';
import { type Field, limits, mostPerAnswer, type Store, searchTerms } from './storeLimits.ts';

/** What is typed into the stores' forms, put together from the pages it must not differ from. */

export interface Sources {
  readonly name: string;
  readonly shortDescription: string;
  /** Sections of docs/store/listing.md, docs/store/data.md and docs/PERMISSIONS.md by their headings. */
  readonly listing: ReadonlyMap<string, string>;
  readonly data: ReadonlyMap<string, string>;
  readonly permissions: ReadonlyMap<string, string>;
  readonly otherLanguages: readonly Listing[];
}

/** Sections of a page by their headings, without code marks. */
export function sectionsOf(page: string): ReadonlyMap<string, string> {
  const sections = page.split('\n## ').slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading.replaceAll('`', ''), lines.join('\n').trim()];
    }),
  );
}

/** @throws Error when a page or the words cannot be read */
export function readSources(root: string): Sources {
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  const words = JSON.parse(text('public/_locales/en/messages.json')) as Record<string, { readonly message: string }>;
  return {
    name: words.extensionName?.message ?? '',
    shortDescription: words.extensionDescription?.message ?? '',
    listing: sectionsOf(text('docs/store/listing.md')),
    data: sectionsOf(text('docs/store/data.md')),
    permissions: sectionsOf(text('docs/PERMISSIONS.md')),
    otherLanguages: readListings(root),
  };
}

const codeMarks = /`|\[([^[\]]*)\]\([^()]*\)/g;
/** Forms take plain text. */
const plain = (text: string) => text.replace(codeMarks, (_, words: string | undefined) => words ?? '');

/** Hosts have one field together, each other permission its own. */
function permissionFields(permissions: ReadonlyMap<string, string>): readonly Field[] {
  const all = [...permissions].map(([name, text]) => ({ name, text: plain(text) }));
  const hosts = all.filter(({ name }) => name.includes('://'));
  const others = all.filter(({ name }) => !name.includes('://'));
  const together = hosts.map(({ name, text }) => `${name}: ${text.replaceAll('\n', ' ')}`).join('\n');
  return [
    ...others.map(({ name, text }) => ({ field: `Permission justification: ${name}`, text })),
    { field: 'Host permission justification', text: together },
  ].map((field) => ({ ...field, length: [1, mostPerAnswer] }));
}

/** `- Chrome: Privacy & Security`. */
function categoryFor(store: Store, list: string): string {
  const start = `- ${store}: `;
  const line = list.split('\n').find((one) => one.toLowerCase().startsWith(start)) ?? '';
  return line.slice(start.length);
}

/**
 * The fields of one store's form.
 * @throws Error when a page lacks a section
 */
export function fieldsFor(
  store: Store,
  { name, shortDescription, listing, data, permissions, otherLanguages }: Sources,
): readonly Field[] {
  const section = (from: ReadonlyMap<string, string>, heading: string) => {
    const text = from.get(heading);
    if (!text) throw new Error(`docs/store: no section "${heading}"`);
    return text;
  };
  const most = limits[store];
  const any: readonly [number, number] = [1, Number.POSITIVE_INFINITY];
  const summary = store === 'firefox' ? section(listing, 'Summary') : shortDescription;
  const category = categoryFor(store, section(listing, 'Category'));
  const answers: readonly Field[] = [
    { field: 'Single purpose', text: section(listing, 'Single purpose'), length: [1, mostPerAnswer] },
    ...permissionFields(permissions),
    { field: 'Remote code', text: plain(section(listing, 'Remote code')), length: [1, mostPerAnswer] },
    { field: 'Data use', text: section(data, 'Chrome and Edge'), length: any },
  ];
  return [
    { field: 'Name (from the package)', text: name, length: [1, most.name] },
    {
      field: store === 'firefox' ? 'Summary' : 'Short description (from the package)',
      text: summary,
      length: [1, most.summary],
    },
    { field: 'Description', text: section(listing, 'Description'), length: most.description },
    { field: 'Category', text: category, length: any },
    ...(store === 'edge' ? [{ field: 'Search terms', text: section(listing, 'Search terms'), length: any }] : []),
    ...(store === 'firefox' ? [{ field: 'Data collection', text: section(data, 'Firefox'), length: any }] : answers),
    { field: 'Notes for reviewers', text: plain(section(listing, 'Notes for reviewers')), length: any },
    ...(store === 'edge' ? languageFields(section(listing, 'Other languages'), otherLanguages, most) : []),
  ];
}

const characters = (text: string) => [...text].length;

/** Fields that a store would not take, one sentence each. */
export function misfits(store: Store, fields: readonly Field[]): readonly string[] {
  const wrong = fields
    .filter(({ text, length: [least, most] }) => characters(text) < least || characters(text) > most)
    .map(
      ({ field, text, length: [least, most] }) =>
        `${store}: "${field}" has ${characters(text)} characters, ${least} to ${most} are taken`,
    );
  const terms = (fields.find(({ field }) => field === 'Search terms')?.text ?? '')
    .split('\n')
    .map((line) => line.replace('- ', ''));
  const isTooMuch =
    terms.length > searchTerms.terms ||
    terms.some((term) => characters(term) > searchTerms.characters) ||
    terms.join(' ').split(' ').length > searchTerms.words;
  return isTooMuch ? [...wrong, `${store}: at most 7 search terms of 30 characters, 21 words in all`] : wrong;
}

/** One store's form as a page: each field and what goes into it. */
export function storePage(store: Store, fields: readonly Field[]): string {
  const title = `# ${store[0]?.toUpperCase()}${store.slice(1)}\n`;
  const shown = fields.map(({ field, text }) => `## ${field}\n\n${text}\n`);
  return [title, ...shown].join('\n');
}
