import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, changedFile, newFile } from './change.ts';
import { addImport, addToList, itemsOf } from './list.ts';
import { fill } from './mark.ts';
import { adapterTemplate, pageTemplate, testTemplate } from './webmailTemplates.ts';

/** `new webmail NAME`: the adapter, where it lives, why its hosts are asked for, a saved page and a test that reads it. */

const camelCase = /^[a-z]{2,20}(?:[A-Z][a-z]{1,20}){0,3}$/;
const list = 'src/webmail/index.ts';
const placesFile = 'src/webmail/places.ts';
const permissions = 'docs/PERMISSIONS.md';
const listOfPlaces = '/** Where every webmail';
const firstPermission = '## `storage`';

function addPlace(source: string, name: string): string {
  const at = source.indexOf(listOfPlaces);
  if (at < 0) throw new Error('there is no list of places to add to');
  const shown = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const place = `export const ${name}Place: Place = {
  id: '${name}',
  // ${fill('its name as people know it')}
  name: '${shown}',
  // ${fill(`the hosts it lives at; give each its paragraph in ${permissions}`)}
  matches: ['https://${name.toLowerCase()}.example/*'],
};

`;
  return addToList(source.slice(0, at) + place + source.slice(at), 'places', `${name}Place`, 'end');
}

function addParagraph(page: string, name: string): string {
  const at = page.indexOf(firstPermission);
  if (at < 0) throw new Error(`there is no "${firstPermission}" to write in front of`);
  const what = fill('the host, and what the permission for it is used for');
  return `${page.slice(0, at)}## \`https://${name.toLowerCase()}.example/*\`\n\n${what}\n\n${page.slice(at)}`;
}

/** Files belong to the webmail whose name they begin with, so no name may begin another. @throws Error */
function refuseSharedStart(root: string, name: string): void {
  const known = itemsOf(readFileSync(join(root, list), 'utf8'), 'webmails');
  const other = known.find((one) => one !== name && (one.startsWith(name) || name.startsWith(one)));
  if (other !== undefined) throw new Error(`"${name}" and "${other}" begin alike: files are told apart by that`);
}

/** @throws Error on a bad name or one that is taken */
export function newWebmail(root: string, name: string): Change[] {
  if (!camelCase.test(name)) throw new Error(`"${name}" is no name for a webmail: words written together like gmail`);
  refuseSharedStart(root, name);
  return [
    newFile(root, `src/webmail/${name}.ts`, adapterTemplate(name)),
    changedFile(root, placesFile, (source) => addPlace(source, name)),
    changedFile(root, list, (source) => addToList(addImport(source, name, `./${name}.ts`), 'webmails', name, 'end')),
    changedFile(root, permissions, (page) => addParagraph(page, name)),
    newFile(root, `tests/webmail/${name}.html`, pageTemplate(name)),
    newFile(root, `tests/webmail/${name}.test.ts`, testTemplate(name)),
  ];
}
