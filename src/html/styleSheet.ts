import { type Declarations, parseDeclarations } from './style.ts';

/**
 * The mail's own `<style>`: simple `.class`, `tag.class` and `#id` rules outside of `@media`. Everything else is passed
 * over.
 */

/** Rules of `<style>` elements by selector. */
export type StyleSheet = ReadonlyMap<string, Declarations>;

const longestSheet = 200_000;
const simpleSelector = /^[a-z0-9]*[.#][\w-]+$/i;

/** Position after the block that opens at `start` (its `{`), nested blocks included. */
function blockEnd(css: string, start: number): number {
  let depth = 0;
  for (let i = start; i < css.length; i++) {
    if (css[i] === '{') depth++;
    else if (css[i] === '}' && --depth === 0) return i + 1;
  }
  return css.length;
}

function withoutComments(css: string): string {
  let result = '';
  let at = 0;
  for (;;) {
    const open = css.indexOf('/*', at);
    if (open < 0) return result + css.slice(at);
    result += css.slice(at, open);
    const close = css.indexOf('*/', open + 2);
    if (close < 0) return result;
    at = close + 2;
  }
}

/** Reads the simple rules of a style sheet; at-rules and everything else are passed over. */
export function parseStyleSheet(source: string): StyleSheet {
  const css = withoutComments(source.slice(0, longestSheet));
  const sheet = new Map<string, Declarations>();
  let at = 0;
  for (;;) {
    const open = css.indexOf('{', at);
    if (open < 0) return sheet;
    const end = blockEnd(css, open);
    const head = css.slice(at, open).trim();
    if (!head.startsWith('@')) {
      const declarations = parseDeclarations(css.slice(open + 1, end - 1));
      for (const selector of head.split(',').map((part) => part.trim().toLowerCase())) {
        if (simpleSelector.test(selector))
          sheet.set(selector, new Map([...(sheet.get(selector) ?? []), ...declarations]));
      }
    }
    at = end;
  }
}

const none: Declarations = new Map();

/** All declarations that apply to an element: rules for its id and classes, then its own style. */
export function declarationsFor(
  sheet: StyleSheet,
  tag: string,
  id: string,
  classes: string,
  style: string,
): Declarations {
  const own = style === '' ? none : parseDeclarations(style);
  if (sheet.size === 0 || (id === '' && classes === '')) return own;
  const names = [
    ...classes
      .toLowerCase()
      .split(' ')
      .filter(Boolean)
      .map((name) => `.${name}`),
    ...(id ? [`#${id.toLowerCase()}`] : []),
  ];
  const rules = names
    .flatMap((name) => [sheet.get(name), sheet.get(`${tag}${name}`)])
    .filter((rule) => rule !== undefined);
  return new Map([...rules.flatMap((rule) => [...rule]), ...own]);
}
