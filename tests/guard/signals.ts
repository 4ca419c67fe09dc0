import { signals } from '../../src/classifier/signals/index.ts';
import { filesBelow, read } from './root.ts';

/** What a signal needs besides its check. */

const folder = 'src/classifier/signals';
const opening = /\/\*\* [A-Z]/;

function nameOf(path: string): string {
  return path.slice(folder.length + 1, -'.ts'.length);
}

function leftInFile(name: string): string[] {
  const text = read(`${folder}/${name}.ts`);
  return [
    text.includes(`export const ${name} = signal('${name}'`)
      ? []
      : [`export and id must both be "${name}", as the file is`],
    opening.test(text) ? [] : ['open with a sentence on what it sees: /** … */'],
  ]
    .flat()
    .map((what) => `${folder}/${name}.ts: ${what}`);
}

/** Files and list that do not fit, names, opening sentences. */
export function leftInSignals(): string[] {
  const files = filesBelow(folder, '.ts')
    .map(nameOf)
    .filter((name) => name !== 'index');
  const listed = signals.map(({ id }) => id);
  return [
    ...files.filter((name) => !listed.includes(name)).map((name) => `${folder}/index.ts: add "${name}" to the list`),
    ...listed.filter((id) => !files.includes(id)).map((id) => `${folder}/${id}.ts is missing; "${id}" is in the list`),
    ...files.flatMap(leftInFile),
  ];
}
