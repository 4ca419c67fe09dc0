import { readFileSync } from 'node:fs';
import { filesFor, platformNames } from '../cli/policy/policyPlatforms.ts';
import { geckoId } from '../policy/ids.ts';
import { keyTable, samplePolicy } from '../policy/keyFacts.ts';
import { managedSchema } from '../policy/managedSchema.ts';

/** The files that are made from the policy's schema. `npm run generate` writes them; a test holds them to it. */

const begin = '<!-- keys: made by npm run generate -->';
const end = '<!-- end of keys -->';

/** As `policy write` writes them where no ID is given. */
const sampleIds = { chrome: 'CHROME-EXTENSION-ID', edge: 'EDGE-EXTENSION-ID', firefox: geckoId };

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function withKeyTable(page: string): string {
  const [before, rest = ''] = page.split(begin);
  const after = rest.split(end)[1];
  if (before === undefined || after === undefined) throw new Error('docs/ADMIN.md has lost the marks around its table');
  return `${before}${begin}\n${keyTable()}\n${end}${after}`;
}

/**
 * Path → content of every file that is made.
 * @param root the project's folder, with / at its end
 */
export function policyFiles(root: URL): Map<string, string | Uint8Array> {
  const sample = samplePolicy();
  const samples = platformNames.flatMap((platform) => [...filesFor(platform, { ids: sampleIds, settings: sample })]);
  return new Map<string, string | Uint8Array>([
    ['public/managed_schema.json', json(managedSchema())],
    ['docs/policy/policy.json', json(sample)],
    ...samples.map(([path, content]) => [`docs/policy/${path}`, content] as const),
    ['docs/ADMIN.md', withKeyTable(readFileSync(new URL('docs/ADMIN.md', root), 'utf8'))],
  ]);
}
