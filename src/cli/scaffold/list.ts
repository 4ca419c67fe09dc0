/** Lines added to the lists of the project's own sources, formatted as Biome would. */

const longestLine = 120;
const importLine = /^import .* from '([^']+)';$/;

/** Where a new item stands in a list: at the end, by the alphabet, or behind the last that begins like it. */
export type ListPlace = 'end' | 'sorted' | { readonly behindStart: string };

/** Names by the alphabet, as Biome sorts imports. */
function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}

function withItem(items: readonly string[], item: string, place: ListPlace): string[] {
  if (place === 'sorted') return [...items, item].toSorted(byName);
  const last = place === 'end' ? -1 : items.findLastIndex((known) => known.startsWith(place.behindStart));
  return last < 0 ? [...items, item] : items.toSpliced(last + 1, 0, item);
}

/** @throws Error when the source holds no such list */
function findList(source: string, name: string) {
  const start = source.indexOf(`export const ${name}:`);
  const open = start < 0 ? -1 : source.indexOf('= [', start) + 2;
  const close = open < 2 ? -1 : source.indexOf('];', open);
  if (close < 0) throw new Error(`there is no list "${name}" to add a line to`);
  const items = source
    .slice(open + 1, close)
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return { start, open, close, items };
}

/** The items of `export const NAME: … = […];` as they are written. @throws Error when there is no such list */
export function itemsOf(source: string, name: string): readonly string[] {
  return findList(source, name).items;
}

/**
 * Adds an item to `export const NAME: … = […];`.
 * @throws Error when there is no such list
 */
export function addToList(source: string, name: string, item: string, place: ListPlace): string {
  const { start, open, close, items } = findList(source, name);
  const all = withItem(items, item, place);
  const inOneLine = `${source.slice(start, open)}[${all.join(', ')}];`;
  const list =
    inOneLine.length <= longestLine ? `[${all.join(', ')}` : `[\n${all.map((one) => `  ${one},\n`).join('')}`;
  return source.slice(0, open) + list + source.slice(close);
}

/** Adds `import { NAME } from './FILE';` in its place among the imports of the same folder. */
export function addImport(source: string, name: string, from: string): string {
  const lines = source.split('\n');
  const imports = lines.map((line) => importLine.exec(line)?.[1]);
  const next = imports.findIndex((path) => path?.startsWith('./') && byName(path, from) > 0);
  const place = next < 0 ? imports.findLastIndex((path) => path !== undefined) + 1 : next;
  return lines.toSpliced(place, 0, `import { ${name} } from '${from}';`).join('\n');
}
