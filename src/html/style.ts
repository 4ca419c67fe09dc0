/**
 * Which style hides what it is put on. Only what senders really use is understood: inline declarations and simple
 * `.class`, `tag.class` and `#id` rules of the mail's own `<style>`, outside of `@media`.
 */

export type Declarations = ReadonlyMap<string, string>;

/** Parses `a: b; c: d`. Names and values in lower case, `!important` left out. */
export function parseDeclarations(style: string): Declarations {
  const declarations = new Map<string, string>();
  for (const part of style.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part
      .slice(colon + 1)
      .toLowerCase()
      .replace('!important', '')
      .trim();
    declarations.set(part.slice(0, colon).trim().toLowerCase(), value);
  }
  return declarations;
}

/** A length in px, as far as it is one; `undefined` for anything else. */
function pixels(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) return undefined;
  const unit = value.slice(String(number).length).trim();
  return number === 0 || unit === 'px' || unit === '' || unit === 'pt' ? number : undefined;
}

/** Boxes of at most this many pixels show nothing a person could read. */
const unreadableBox = 2;
const farAway = -200;

/** Whether the element and everything in it stays unseen. */
export function hidesBox(style: Declarations): boolean {
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
  const opacity = style.get('opacity');
  if (opacity !== undefined && Number.parseFloat(opacity) < 0.05) return true;
  if (style.get('overflow') === 'hidden' || style.get('overflow-y') === 'hidden') {
    const sizes = ['height', 'max-height', 'width', 'max-width'].map((name) => pixels(style.get(name)));
    if (sizes.some((size) => size !== undefined && size <= unreadableBox)) return true;
  }
  const position = style.get('position');
  const away = ['left', 'top', 'right', 'text-indent', 'margin-left', 'margin-top'].map((name) =>
    pixels(style.get(name)),
  );
  const isMoved = position === 'absolute' || position === 'fixed' || style.has('text-indent');
  return isMoved && away.some((offset) => offset !== undefined && offset <= farAway);
}

/** Whether text is too small to read; `undefined` when the style does not say. */
export function hasTinyFont(style: Declarations): boolean | undefined {
  const size = pixels(style.get('font-size'));
  return size === undefined ? (style.has('font-size') ? false : undefined) : size <= 1;
}

/** Whether the element itself is not drawn; children may show themselves again. `undefined` when not said. */
export function isInvisible(style: Declarations): boolean | undefined {
  const visibility = style.get('visibility');
  return visibility === undefined ? undefined : visibility !== 'visible';
}

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

/** All declarations that apply to an element: rules for its id and classes, then its own style. */
export function declarationsFor(
  sheet: StyleSheet,
  tag: string,
  id: string,
  classes: string,
  style: string,
): Declarations {
  const own = parseDeclarations(style);
  if (sheet.size === 0) return own;
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
