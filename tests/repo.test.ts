import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localeFolders } from '../src/background/words/localeFolders.ts';
import { signals } from '../src/classifier/signals/index.ts';
import { webmails } from '../src/webmail/index.ts';
import { leftMarks } from './guard/marks.ts';
import { filesBelow, read, root } from './guard/root.ts';
import { calledSafe } from './guard/safeWords.ts';
import { leftInSignals } from './guard/signals.ts';
import { leftInWebmails } from './guard/webmails.ts';
import { catalogue, leftInWords } from './guard/words.ts';

/** The guard over the repository: names what is missing after something was added, and what to do. */
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

describe('whatever was added is complete', () => {
  test('nothing that `npm run new` made is left to fill', () => {
    expect(leftMarks()).toEqual([]);
  });

  test('every signal is in the list under its own name and says what it sees', () => {
    expect(leftInSignals()).toEqual([]);
  });

  test('every webmail lives somewhere, has a saved page that is read, and says why its hosts are asked for', () => {
    expect(leftInWebmails()).toEqual([]);
  });

  test('every language has every sentence with its placeholders and plural forms, and a name that fits the stores', () => {
    expect(leftInWords()).toEqual([]);
  });
});

describe('words', () => {
  const english = catalogue('en');

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

  test.each(localeFolders)('nothing is called safe in %s', (folder) => {
    expect(calledSafe(folder, catalogue(folder))).toEqual([]);
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
