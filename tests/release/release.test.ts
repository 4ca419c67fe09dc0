import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sectionOf } from '../../src/release/changelog.ts';
import { normalised, onlyShipped, type Sbom } from '../../src/release/sbom.ts';
import { buildPage, commandsOf, sourceFiles, trackedFiles } from '../../src/release/sourcePackage.ts';
import { flaws, readState, refusals, type State } from '../../src/release/state.ts';
import { root } from '../sources.ts';

const changelog = `# Changelog

## [Unreleased]

### Added

- Something for later.

## [1.2.3] - 2026-11-27

### Fixed

- A thing.

## [1.2.2] - 2026-10-01

### Fixed

## [1.2.1] - soon

### Fixed

- No date.
`;

describe('the changelog', () => {
  test('gives the section of a version and no other', () => {
    expect(sectionOf(changelog, '1.2.3')).toBe('### Fixed\n\n- A thing.');
  });

  test.each(['1.2.2', '1.2.1', '1.2.0', '2.3'])('%s has no entry, no date or no section', (version) => {
    expect(sectionOf(changelog, version)).toBeUndefined();
  });
});

describe('a release is refused', () => {
  const good: State = { version: '1.2.3', lockedVersion: '1.2.3', changelog, changedFiles: [], tags: ['v1.2.2'] };

  test('not when all is in order', () => {
    expect(refusals(good)).toEqual([]);
  });

  test.each<[Partial<State>, string]>([
    [{ changedFiles: [' M src/words.ts', '?? new.txt'] }, 'files are not committed: M src/words.ts, ?? new.txt'],
    [{ changedFiles: Array(7).fill(' M x') }, 'M x, and 2 more'],
    [{ tags: ['v1.2.3'] }, 'v1.2.3 was released already'],
    [{ changelog: '# Changelog' }, 'CHANGELOG.md: no section "## [1.2.3]'],
    [{ lockedVersion: '1.2.2' }, 'package-lock.json says 1.2.2, package.json 1.2.3'],
    [{ version: '1.2.3-beta', lockedVersion: '1.2.3-beta' }, 'the version 1.2.3-beta is not three numbers'],
  ])('%j', (changed, words) => {
    expect(refusals({ ...good, ...changed }).join()).toContain(words);
  });

  test('a dry run only by what is wrong at any time', () => {
    expect(flaws({ ...good, changedFiles: ['?? x'], tags: ['v1.2.3'] })).toEqual([]);
    expect(flaws({ ...good, changelog: '' })).toHaveLength(1);
  });
});

test('this version is in order, but for what is usual between two releases', () => {
  expect(flaws(readState(root))).toEqual([]);
});

describe('the package of sources', () => {
  const tracked = trackedFiles(root);
  const files = sourceFiles(tracked);

  test('holds what is built, and no mail, no test and nothing hidden', () => {
    expect(files).toEqual(expect.arrayContaining(['package-lock.json', 'wxt.config.ts', 'entrypoints/background.ts']));
    expect(files.filter((path) => /(^|\/)(\.|tests\/)|\.(eml|pem|key|env)$/.test(path))).toEqual([]);
  });

  test('holds nothing that only looks alike', () => {
    const others = ['tests/src/a.ts', 'notes.txt', '.env', 'src/cli/main.ts', 'package.json.bak/x'];
    expect(sourceFiles(others.slice(0, 4))).toEqual([]);
  });

  test('tells its commands: install what is locked, build', () => {
    const commands = commandsOf(readFileSync(root + buildPage, 'utf8'));
    expect(commands).toEqual(['npm ci', 'npx wxt zip -b firefox --mv3']);
  });

  test('a page without commands is refused', () => {
    expect(() => commandsOf('# Build\n\nnpm ci')).toThrow('no commands');
  });
});

describe('bills of materials', () => {
  const component = (name: string) => ({ 'bom-ref': `${name}@1.0.0`, name, version: '1.0.0' });
  const sbom = {
    bomFormat: 'CycloneDX',
    serialNumber: 'urn:uuid:1',
    metadata: {
      timestamp: '2026-11-27T00:00:00Z',
      tools: [{ name: 'npm' }],
      component: { ...component('stay-in-app'), name: 'some-folder' },
    },
    components: [component('zod'), component('tldts-core'), component('tldts'), component('vitest')],
    dependencies: [
      { ref: 'tldts@1.0.0', dependsOn: ['vitest@1.0.0', 'tldts-core@1.0.0'] },
      { ref: 'stay-in-app@1.0.0', dependsOn: ['vitest@1.0.0'] },
    ],
  } as unknown as Sbom;

  test('are the same in any order, at any time, in any folder', () => {
    const text = JSON.stringify(normalised(sbom));
    const other = { ...sbom, serialNumber: 'urn:uuid:2', components: sbom.components.toReversed() };
    expect(JSON.stringify(normalised({ ...other, dependencies: sbom.dependencies.toReversed() }))).toBe(text);
    expect(text).not.toMatch(/urn:uuid|2026|some-folder|"npm"/);
  });

  test('of the package: only what is in it', () => {
    const shipped = onlyShipped(normalised(sbom), ['tldts@1.0.0', 'tldts-core@1.0.0']);
    expect(shipped.components.map(({ name }) => name)).toEqual(['tldts-core', 'tldts']);
    expect(shipped.dependencies).toEqual([
      { ref: 'stay-in-app@1.0.0', dependsOn: ['tldts-core@1.0.0', 'tldts@1.0.0'] },
      { ref: 'tldts@1.0.0', dependsOn: ['tldts-core@1.0.0'] },
    ]);
  });

  test('what is shipped and not locked is an error', () => {
    expect(() => onlyShipped(sbom, ['zod@9.9.9'])).toThrow('not in package-lock.json: zod@9.9.9');
  });
});
