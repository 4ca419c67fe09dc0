import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tour } from '../src/demo/tour.ts';
import config from '../wxt.config.ts';
import { root } from './sources.ts';

/** What README.md says of commands, files, browsers and permissions is the truth. */

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const pages = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md'].filter((path) => existsSync(join(root, path)));
const inDocs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: { readonly gecko: { readonly strict_min_version: string } };
}

const manifestFor = (browser: string) =>
  (config.manifest as unknown as (environment: unknown) => Manifest)({ browser, mode: 'production' });

/** GitHub's name for a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .trim()
    .replaceAll(' ', '-');

function anchorsIn(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

/** Links of a page that lead nowhere. */
function brokenIn(path: string): string[] {
  const text = read(path);
  const targets = [...text.matchAll(/\]\(([^)]+)\)|(?:src|srcset)="([^"]+)"/g)].map(([, one, two]) => one ?? two ?? '');
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#');
      const full = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(root, full))) return true;
      return anchor !== undefined && !anchorsIn(read(full)).includes(anchor);
    })
    .map((target) => `${path}: ${target}`);
}

test('every link of the documents leads somewhere', () => {
  const all = [...pages, ...inDocs.map((name) => `docs/${name}`)];
  expect(all.flatMap(brokenIn)).toEqual([]);
});

test('every npm command the documents name is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const text = [...pages, ...inDocs.map((name) => `docs/${name}`)].map(read).join('\n');
  const named = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:]*)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(5);
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
});

describe('README', () => {
  test('its table of permissions has every permission and host, and no other', () => {
    const [, section = ''] = readme.split('\n## Permissions\n');
    const cells = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell);
    const named = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    const { permissions, host_permissions } = manifestFor('chrome');
    expect(named.toSorted()).toEqual([...permissions, ...host_permissions].toSorted());
  });

  test('it names the oldest browsers, and how many mails the tour has', () => {
    const chrome = manifestFor('chrome').minimum_chrome_version;
    const firefox = manifestFor('firefox').browser_specific_settings?.gecko.strict_min_version.replace('.0', '');
    expect(readme).toContain(`Chrome, Chromium from ${chrome} `);
    expect(readme).toContain(`Edge from ${chrome} `);
    expect(readme).toContain(`Firefox from ${firefox} `);
    expect(readme).toContain(`a tour of ${tour.length} mails`);
  });

  test('its pictures are all shown, and take 300 kB at most: npm run pictures', () => {
    const names = readdirSync(join(root, 'docs/pictures'));
    expect(names.filter((name) => !readme.includes(`docs/pictures/${name}`))).toEqual([]);
    const bytes = names.reduce((sum, name) => sum + statSync(join(root, 'docs/pictures', name)).size, 0);
    expect(bytes).toBeLessThanOrEqual(300_000);
  });
});
