import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { localeFolders } from '../src/background/words/localeFolders.ts';
import { signals } from '../src/classifier/signals/index.ts';
import { webmails } from '../src/webmail/index.ts';
import { places } from '../src/webmail/places.ts';

/** The guard over the repository: names what is missing after something was added, and what to do. */
const root = fileURLToPath(new URL('..', import.meta.url));

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .toSorted();
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sources = [...filesBelow('src', '.ts'), ...filesBelow('entrypoints', '.ts')];

/** Folders and what they may never import (`to` is a beginning of a path or package). */
const forbidden: readonly { readonly from: string; readonly to: readonly string[] }[] = [
  {
    from: 'src/facts',
    to: [
      'src/classifier',
      'src/html',
      'src/mail',
      'src/webmail',
      'src/page',
      'src/ui',
      'src/background',
      'src/cli',
      'src/messages',
      'src/words',
      'node:',
      'wxt',
      'zod',
      'tldts',
    ],
  },
  {
    from: 'src/classifier',
    to: [
      'src/html',
      'src/mail',
      'src/webmail',
      'src/page',
      'src/ui',
      'src/background',
      'src/cli',
      'src/demo',
      'src/policy',
      'src/messages',
      'src/words',
      'node:',
      'wxt',
      'webextension-polyfill',
      'zod',
      'mailparser',
      'postal-mime',
      'parse5',
    ],
  },
  {
    from: 'src/html',
    to: ['src/mail', 'src/webmail', 'src/page', 'src/ui', 'src/background', 'src/cli', 'src/facts', 'node:', 'wxt'],
  },
  {
    from: 'src/webmail',
    to: ['src/ui', 'src/page', 'src/background', 'src/mail', 'src/cli', 'src/facts', 'node:', 'wxt', 'zod', 'tldts'],
  },
  {
    from: 'src/ui',
    to: [
      'src/webmail',
      'src/page',
      'src/background',
      'src/mail',
      'src/cli',
      'src/facts',
      'node:',
      'wxt',
      'zod',
      'tldts',
    ],
  },
  {
    from: 'src/page',
    to: ['src/background', 'src/mail', 'src/cli', 'src/facts', 'src/messages/messageSchemas', 'node:', 'zod', 'tldts'],
  },
  {
    from: 'src/check',
    to: [
      'src/background',
      'src/page',
      'src/webmail',
      'src/cli',
      'src/facts',
      'src/messages/messageSchemas',
      'node:',
      'zod',
      'tldts',
    ],
  },
  { from: 'src/background', to: ['src/page', 'src/ui', 'src/cli', 'src/mail', 'src/check/', 'node:'] },
  {
    from: 'src/policy',
    to: ['src/html', 'src/mail', 'src/webmail', 'src/page', 'src/ui', 'src/background', 'src/cli', 'node:', 'wxt'],
  },
  { from: 'src/mail', to: ['src/webmail', 'src/page', 'src/ui', 'src/background', 'src/cli', 'wxt'] },
];

const importLine = /(?:from|import)\s+['"]([^'"]+)['"]/g;

/** What a file imports: packages by name, own files by their path from the root. */
function importsOf(path: string): string[] {
  return [...read(path).matchAll(importLine)].map(([, target = '']) =>
    target.startsWith('.') ? relative(root, join(root, path, '..', target)) : target,
  );
}

describe('imports go one way', () => {
  test('no folder imports what it may not know', () => {
    const pairs = sources.flatMap((path) =>
      importsOf(path).flatMap((target) =>
        forbidden
          .filter(({ from, to }) => path.startsWith(`${from}/`) && to.some((start) => target.startsWith(start)))
          .map(() => `${path} must not import ${target}`),
      ),
    );
    expect(pairs).toEqual([]);
  });

  test('one webmail does not know another', () => {
    const names = webmails.map(({ place }) => place.id);
    const pairs = filesBelow('src/webmail', '.ts').flatMap((path) => {
      const owner = names.find((name) => path.startsWith(`src/webmail/${name}`));
      return importsOf(path)
        .filter((target) => owner && names.some((name) => name !== owner && target.startsWith(`src/webmail/${name}`)))
        .map((target) => `${path} must not import ${target}`);
    });
    expect(pairs).toEqual([]);
  });

  test('of webmails the background knows only where they live: how they are read would be dead weight there', () => {
    const ofWebmails = sources
      .filter((path) => path.startsWith('src/background/'))
      .flatMap(importsOf)
      .filter((target) => target.startsWith('src/webmail/'));
    expect([...new Set(ofWebmails)]).toEqual(['src/webmail/places.ts']);
  });

  test('every webmail lives somewhere: add it to src/webmail/places.ts', () => {
    expect(webmails.map(({ place }) => place)).toEqual(places);
  });

  test('only the background loads the schemas', () => {
    const schemas = ['src/messages/messageSchemas.ts', 'src/messages/rawMessageSchema.ts'];
    const loaders = sources.filter((path) => importsOf(path).some((target) => schemas.includes(target)));
    expect(loaders.filter((path) => !path.startsWith('src/background/') && !schemas.includes(path))).toEqual([]);
    const readers = sources.filter((path) => importsOf(path).some((target) => target.startsWith('src/policy/')));
    expect(readers.filter((path) => !/^src\/(background|policy|cli|build)\//.test(path))).toEqual([]);
  });

  test('only domain.ts uses the public suffix list', () => {
    expect(sources.filter((path) => importsOf(path).includes('tldts'))).toEqual(['src/classifier/domain.ts']);
  });
});

describe('signals', () => {
  const files = filesBelow('src/classifier/signals', '.ts')
    .map((path) => path.slice(path.lastIndexOf('/') + 1, -'.ts'.length))
    .filter((name) => name !== 'index');

  test('every file in signals/ is in the list, under its own name', () => {
    expect(signals.map(({ id }) => id).toSorted()).toEqual(files);
  });

  test.each(files)('%s.ts exports a signal of its name and opens with a sentence on what it sees', (name) => {
    const text = read(`src/classifier/signals/${name}.ts`);
    expect(text).toContain(`export const ${name} = signal('${name}'`);
    expect(text).toMatch(/\/\*\* [A-Z]/);
  });
});

describe('words', () => {
  const catalogue = (folder: string) =>
    JSON.parse(read(`public/_locales/${folder}/messages.json`)) as Record<string, { message: string }>;
  const english = catalogue('en');
  const folders = readdirSync(join(root, 'public/_locales')).toSorted();

  test('every folder in _locales is in the list the background loads', () => {
    expect([...localeFolders].toSorted()).toEqual(folders);
  });

  test.each(signals.map(({ id }) => id))('%s has a sentence', (id) => {
    expect(english[id]?.message ?? `add "${id}" to public/_locales/en/messages.json`).not.toMatch(/^add "/);
  });

  /** `historyDays_few` → `historyDays`, `few`. */
  const split = (key: string) => /^(.+)_(zero|one|two|few|many|other)$/.exec(key)?.slice(1) ?? [key];
  const bases = (own: object) => [...new Set(Object.keys(own).map((key) => split(key)[0] ?? ''))].toSorted();

  test.each(folders)('%s has every sentence of English', (folder) => {
    expect(bases(catalogue(folder))).toEqual(bases(english));
  });

  test.each(folders)('%s has every form its numbers take, and no other', (folder) => {
    const own = catalogue(folder);
    const rules = new Intl.PluralRules(folder.replace('_', '-'));
    const needed = new Set(Array.from({ length: 2000 }, (_, number) => rules.select(number)));
    const problems = Object.keys(english).flatMap((key) => {
      const [base = '', form] = split(key);
      if (form !== 'other') return [];
      const missing = [...needed].filter((category) => !(`${base}_${category}` in own));
      const foreign = Object.keys(own)
        .filter((name) => split(name)[0] === base && name !== base)
        .filter((name) => !rules.resolvedOptions().pluralCategories.includes(split(name)[1] as Intl.LDMLPluralRule));
      return [
        ...missing.map((category) => `${base}_${category} is missing`),
        ...foreign.map((name) => `${name} is never used`),
      ];
    });
    expect(problems).toEqual([]);
  });

  test.each(folders)('%s fills in what English fills in', (folder) => {
    const placeholders = (text = '') => (text.match(/\$\d/g) ?? []).toSorted();
    const problems = Object.entries(catalogue(folder)).filter(([key, { message }]) => {
      const [base = '', form] = split(key);
      const wanted = placeholders((english[key] ?? english[`${base}_other`])?.message);
      // A form for one number may say it in words, as English does.
      const found = placeholders(message);
      const inWords =
        form !== undefined && ['zero', 'one', 'two'].includes(form) ? wanted.filter((name) => name !== '$1') : wanted;
      return found.join() !== wanted.join() && found.join() !== inWords.join();
    });
    expect(problems).toEqual([]);
  });

  // The shortest of the stores' limits: a name of 45 (Edge; AMO takes 50, Chrome 75), a description of 132 (Chrome).
  test.each(folders)('the name and the description in %s fit the stores', (folder) => {
    const own = catalogue(folder);
    expect([...(own.extensionName?.message ?? '')].length).toBeLessThanOrEqual(45);
    expect([...(own.extensionDescription?.message ?? '')].length).toBeLessThanOrEqual(132);
  });

  test('every key is used', () => {
    const text = sources.map(read).join('\n') + read('wxt.config.ts');
    const prefixes = ['policyReason_', 'notChecked_'];
    const unused = Object.keys(english).filter((key) => {
      const base = key.replace(/_(one|few|many|other)$/, '');
      const isSignal = signals.some(({ id }) => id === key);
      return (
        !isSignal &&
        !prefixes.some((prefix) => key.startsWith(prefix)) &&
        !text.includes(`'${base}'`) &&
        !text.includes(`__MSG_${base}__`)
      );
    });
    expect(unused).toEqual([]);
  });

  test('nothing is called safe, secure or verified', () => {
    const claims = Object.values(english).filter(({ message }) =>
      /\b(is|looks|seems) (safe|secure|verified|fine|genuine)\b/i.test(
        message.replace(/does not mean (it|the mail) is fine/g, ''),
      ),
    );
    expect(claims).toEqual([]);
  });
});

describe('files', () => {
  test('no source file is longer than 150 lines, data excepted', () => {
    const exempt = ['src/facts/', 'src/ui/style.ts', 'src/policy/keyDocs.ts'];
    const long = sources
      .filter((path) => !exempt.some((start) => path.startsWith(start)))
      .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 150);
    expect(long).toEqual([]);
  });

  test('no markup is ever parsed into a page', () => {
    const sinks = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe/;
    expect(sources.filter((path) => sinks.test(read(path)))).toEqual([]);
  });
});
