import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { webmails } from '../../src/webmail/index.ts';
import { places } from '../../src/webmail/places.ts';
import { read, root } from './root.ts';

/** What a webmail needs besides its adapter. */

const permissions = 'docs/PERMISSIONS.md';
const isThere = (path: string) => existsSync(join(root, path));

function leftFor(id: string, matches: readonly string[]): string[] {
  const pages = [`tests/webmail/${id}.html`, `src/demo/${id}.html`];
  const paragraphs = read(permissions);
  return [
    pages.some(isThere) ? [] : [`${id}: save a page of it, scrubbed, as ${pages[0]}`],
    isThere(`tests/webmail/${id}.test.ts`) ? [] : [`${id}: read that page in tests/webmail/${id}.test.ts`],
    matches.length > 0 ? [] : [`src/webmail/places.ts: say at which hosts ${id} lives`],
    matches
      .filter((host) => /\.(?:example|test|invalid)\/\*$/.test(host))
      .map((host) => `src/webmail/places.ts: ${host} is nobody's; say where ${id} lives`),
    matches
      .filter((host) => !paragraphs.includes(`## \`${host}\``))
      .map((host) => `${permissions}: say what ${host} is asked for, under a heading with it`),
  ].flat();
}

/** Lists that do not fit, pages, tests, hosts and their paragraphs. */
export function leftInWebmails(): string[] {
  const listed = webmails.map(({ place }) => place.id);
  const placed = places.map(({ id }) => id);
  const fits = listed.join() === placed.join();
  const lists = 'src/webmail/index.ts and places.ts must list the same webmails in the same order';
  return [
    ...(fits ? [] : [`${lists}: ${listed.join(', ')}; ${placed.join(', ')}`]),
    ...places.flatMap(({ id, matches }) => leftFor(id, matches)),
  ];
}
