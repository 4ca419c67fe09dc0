import { remember } from '../classifier/remember.ts';
import { parseColour } from './colour.ts';
import type { Look } from './htmlSource.ts';

/**
 * Which style hides what it is put on, as far as senders really use it.
 */

export type Declarations = ReadonlyMap<string, string>;

function readDeclarations(style: string): Declarations {
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

/** Parses `a: b; c: d`. Names and values in lower case, `!important` left out. */
export const parseDeclarations = remember(readDeclarations);

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

/**
 * The colours an element's text has. The page's own white counts only once the mail says so itself: a style sheet may
 * paint a dark ground by rules that are not understood here, and then white text is what everybody reads.
 */
export function coloursOf(style: Declarations, inherited: Pick<Look, 'ink' | 'paper'>, bgcolor: string | undefined) {
  const painted = style.get('background') ?? style.get('background-color');
  const isPicture = painted?.includes('url(') === true || painted?.includes('gradient') === true;
  const own = parseColour(style.get('background-color') ?? painted?.split(' ')[0] ?? bgcolor);
  return {
    ink: parseColour(style.get('color')) ?? inherited.ink,
    paper: isPicture || style.has('background-image') ? undefined : (own ?? inherited.paper),
  };
}
