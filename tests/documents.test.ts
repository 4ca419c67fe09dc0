import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { historyEntrySchema, settingsSchema } from '../src/background/settings/storedSchemas.ts';
import { tabReportSchema } from '../src/messages/messageSchemas.ts';
import config from '../wxt.config.ts';
import { readSource, root, sourcePaths, visit } from './sources.ts';

/** What docs/PERMISSIONS.md and docs/PRIVACY.md say is the truth, and all of it. */
const page = (name: string) => readFileSync(`${root}docs/${name}`, 'utf8');

interface Asked {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
}

/** As it goes into the build, which tests/e2e/manifest.test.ts compares with the same lists. */
const manifestFor = (browser: string) =>
  (config.manifest as unknown as (environment: unknown) => Asked)({ browser, mode: 'production' });

describe('PERMISSIONS', () => {
  const paragraphs = page('PERMISSIONS.md')
    .split('\n## ')
    .slice(1)
    .map((section) => section.split('\n'))
    .map(([heading = '', ...lines]) => ({ name: heading.replaceAll('`', ''), text: lines.join(' ').trim() }));

  test.each(['chrome', 'edge', 'firefox'])(
    'every permission and host has its paragraph, and nothing else has: %s',
    (browser) => {
      const { permissions, host_permissions, optional_permissions, optional_host_permissions } = manifestFor(browser);
      const asked = [permissions, host_permissions, optional_permissions ?? [], optional_host_permissions ?? []].flat();
      expect(paragraphs.map(({ name }) => name).toSorted()).toEqual(asked.toSorted());
      expect(paragraphs.filter(({ text }) => text.length < 40)).toEqual([]);
    },
  );
});

describe('PRIVACY', () => {
  const text = page('PRIVACY.md');
  const inRows = [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, key = '']) => key);

  /** Files with keys of their own, each named `…Key` or `keyOf`; all others go through `createStore`. */
  const own = ['src/background/policy/policy.ts', 'src/background/toolbar/tabReports.ts'];
  const isKeyName = /Key$|^keyOf$/;

  /** Keys of storage and the files that open them. */
  function keysInCode(): string[] {
    const keys: string[] = [];
    for (const path of sourcePaths) {
      visit(path, readSource(path), {
        CallExpression: ({ callee, arguments: [first] }) => {
          if (callee.type !== 'Identifier' || callee.name !== 'createStore') return;
          keys.push(first?.type === 'Literal' ? String(first.value) : `no plain text in ${path}`);
        },
        VariableDeclarator: ({ id, init }) => {
          if (!own.includes(path) || id.type !== 'Identifier' || !isKeyName.test(id.name)) return;
          const made = init?.type === 'ArrowFunctionExpression' ? init.body : init;
          if (made?.type === 'Literal') keys.push(String(made.value));
          if (made?.type === 'TemplateLiteral') keys.push(made.quasis[0]?.value.raw ?? '');
        },
      });
    }
    return keys;
  }

  test('every key of storage has its row, and nothing else has', () => {
    expect(inRows.toSorted()).toEqual(keysInCode().toSorted());
  });

  test.each([
    ['settings', settingsSchema],
    ['an entry of the history', historyEntrySchema],
    ['the report of a tab', tabReportSchema],
  ])('every field of %s is named', (_, schema) => {
    const fields = Object.keys(schema.shape);
    expect(fields.length).toBeGreaterThan(3);
    expect(fields.filter((field) => !text.includes(`\`${field}\``))).toEqual([]);
  });

  test('only the named files use storage, and nothing is kept in any other place of the browser', () => {
    const places = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookie', 'cookieStore', 'sync'];
    const users: string[] = [];
    const others: string[] = [];
    for (const path of sourcePaths.filter((name) => !/^src\/(cli|demo|build|release)\//.test(name))) {
      visit(path, readSource(path), {
        MemberExpression: ({ object, property }) => {
          if (property.type !== 'Identifier') return;
          if (places.includes(property.name)) others.push(`${path}: ${property.name}`);
          const isArea = ['local', 'session'].includes(property.name) && object.type === 'MemberExpression';
          if (isArea) users.push(path);
        },
        Identifier: ({ name }) => {
          if (places.slice(0, 4).includes(name)) others.push(`${path}: ${name}`);
        },
      });
    }
    expect([...new Set(users)].toSorted()).toEqual([...own, 'src/background/settings/store.ts'].toSorted());
    expect(others).toEqual([]);
  });

  test('the figures of the history are those of the code', () => {
    const history = readSource('src/background/history/history.ts');
    for (const [name, sentence] of [
      ['mostDays', 'at most (\\d+) days'],
      ['mostEntries', 'At most (\\d+) entries'],
    ] as const) {
      const told = new RegExp(sentence).exec(text)?.[1];
      expect(history).toContain(`const ${name} = ${told};`);
    }
  });
});
