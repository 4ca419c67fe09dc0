import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { localeFolders } from '../../src/background/words/localeFolders.ts';
import { classify } from '../../src/classifier/classify.ts';
import { readMail } from '../../src/mail/readMail.ts';
import { type Field, type Store, stores } from '../../src/release/storeLimits.ts';
import { fieldsFor, misfits, readSources } from '../../src/release/storeTexts.ts';
import type { Catalogue } from '../../src/words.ts';
import config from '../../wxt.config.ts';
import { root } from '../sources.ts';

/** What the stores are told is what the manifest, PERMISSIONS and PRIVACY say. */

const sources = readSources(root);
const privacy = readFileSync(`${root}docs/PRIVACY.md`, 'utf8').replace(/\s+/g, ' ');
const textOf = (store: Store, wanted: string) =>
  fieldsFor(store, sources).find(({ field }) => field.startsWith(wanted))?.text ?? '';

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly browser_specific_settings?: {
    readonly gecko: { readonly data_collection_permissions: { readonly required: readonly string[] } };
  };
}
const manifestFor = (browser: string) =>
  (config.manifest as unknown as (environment: unknown) => Manifest)({ browser, mode: 'production' });

test.each(stores)('%s takes every field', (store) => {
  const fields = fieldsFor(store, sources);
  expect(fields.length).toBeGreaterThan(5);
  expect(misfits(store, fields)).toEqual([]);
});

describe('what does not fit is named', () => {
  const field = (more: Partial<Field>): Field => ({ field: 'Name', text: 'x'.repeat(46), length: [1, 45], ...more });
  test.each([
    ['too long', field({}), 'edge: "Name" has 46 characters, 1 to 45 are taken'],
    ['too short', field({ length: [250, 10_000] }), 'edge: "Name" has 46 characters, 250 to 10000 are taken'],
    ['empty', field({ text: '' }), 'edge: "Name" has 0 characters, 1 to 45 are taken'],
    ['eight terms', field({ field: 'Search terms', text: '- a\n'.repeat(8).trim() }), 'edge: at most 7 search terms'],
    ['a long term', field({ field: 'Search terms', text: `- ${'x'.repeat(31)}` }), 'edge: at most 7 search terms'],
  ])('%s', (_, wrong, words) => {
    expect(misfits('edge', [wrong]).join()).toContain(words);
  });
});

describe.each(['chrome', 'edge'] as const)('%s', (store) => {
  test('every permission of the manifest is justified', () => {
    const { permissions, host_permissions } = manifestFor(store);
    const asked = fieldsFor(store, sources).flatMap(
      ({ field }) => /^Permission justification: (.*)$/.exec(field)?.[1] ?? [],
    );
    expect(asked.toSorted()).toEqual([...permissions].toSorted());
    const hosts = textOf(store, 'Host permission')
      .split('\n')
      .map((line) => line.split(': ')[0]);
    expect(hosts).toEqual(host_permissions);
  });

  test('every type of data is answered, and what is read is ticked', () => {
    const rows = [...textOf(store, 'Data use').matchAll(/^\| (.+?) \| (yes|no) \|/gm)];
    expect(rows).toHaveLength(9);
    const ticked = rows.filter(([, , tick]) => tick === 'yes').map(([, type]) => type);
    expect(ticked).toEqual(['Personal communications', 'Website content']);
    expect(privacy).toContain('The open mail on the pages of your webmail');
  });
});

describe('Edge asks in every language of the package', () => {
  const others = localeFolders.filter((folder) => folder !== 'en');

  test.each(others)('%s: its own sentences, whole', (folder) => {
    const own = JSON.parse(readFileSync(`${root}public/_locales/${folder}/messages.json`, 'utf8')) as Catalogue;
    const code = `(${folder.replace('_', '-')})`;
    const [summary = '', description = ''] = fieldsFor('edge', sources)
      .filter(({ field }) => field.includes(code))
      .map(({ text }) => text);
    expect(summary).toBe(own.extensionDescription?.message);
    for (const key of ['extensionName', 'welcomeNeverSafe', 'welcomePrivate', 'welcomeNoPhone', 'popupNotAffiliated']) {
      expect(description).toContain(own[key]?.message);
    }
    expect(description).toMatch(/Gmail.+Outlook/);
    expect(description).not.toMatch(/\$\d|undefined/);
  });

  test('and the other stores do not', () => {
    const perLanguage = (store: Store) => fieldsFor(store, sources).filter(({ field }) => /\(\w\w\b/.test(field));
    expect(stores.map((store) => perLanguage(store).length)).toEqual([0, 2 * others.length, 0]);
  });
});

test('Firefox is told what its manifest says', () => {
  const { browser_specific_settings } = manifestFor('firefox');
  const collected = browser_specific_settings?.gecko.data_collection_permissions.required;
  expect(textOf('firefox', 'Data collection')).toContain(`\`data_collection_permissions\`: \`${collected?.join()}\``);
});

describe.each(stores)('the description for %s', (store) => {
  const description = textOf(store, 'Description');

  test('promises nothing that PRIVACY does not', () => {
    const promises = [...(description.split('Privacy:\n')[1] ?? '').matchAll(/^- (?:.*: (?=No address))?(.*)$/gm)];
    expect(promises.length).toBeGreaterThan(3);
    expect(promises.map(([, promise = '']) => promise).filter((promise) => !privacy.includes(promise))).toEqual([]);
  });

  test('calls nothing safe and does not borrow a name', () => {
    expect(description).not.toMatch(/\b(is|are|stays?|keeps? you) (safe|secure|protected)\b|guarantee|100 ?%/i);
    expect(description).toContain('Not affiliated with Meta.');
    expect(sources.name).toMatch(/ for Instagram$/);
  });

  test('repeats no word like an advertisement (Chrome: the same keyword more than five times)', () => {
    expect([...description.matchAll(/Instagram/g)].length).toBeLessThanOrEqual(5);
  });
});

test('the policy that is linked says how Limited Use is kept', () => {
  expect(privacy).toContain('including the Limited Use requirements');
});

test('the mail that reviewers are told to send themselves is warned of', async () => {
  const [, name = '', text = '', link = ''] =
    /name is "(\w+)", with the text "([^"]+)" and a link to (https:\S+)\. A warning/.exec(
      sources.listing.get('Notes for reviewers') ?? '',
    ) ?? [];
  expect(name).toBe('Instagram');
  const mail = `From: "${name}" <rosa@gmail.com>
To: rosa@gmail.com
Subject: Hello
Date: Thu, 08 Jan 2026 10:00:00 +0000
Content-Type: text/html

<p>${text}: <a href="${link}">${link}</a></p>
`;
  expect(classify(await readMail(Buffer.from(mail))).level).toBe('dangerous');
});
