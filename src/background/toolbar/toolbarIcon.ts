import type { Level } from '../../classifier/verdict.ts';
import { shapes } from '../../shapes.ts';

/** The toolbar's picture for a level: the same shape as the banner's, drawn here so that no picture has to be packed. */

const sizes = [16, 32] as const;
/** The field the shapes are drawn on. */
const field = 24;

/** The first closed line of a path: the shape without its holes. */
function outlineOf(path: string): string {
  return path.slice(0, path.indexOf('z') + 1);
}

function draw(level: Level, color: string, size: number): ImageData | undefined {
  const context = new OffscreenCanvas(size, size).getContext('2d');
  if (!context) return undefined;
  context.scale(size / field, size / field);
  context.fillStyle = color;
  const shape = new Path2D(shapes[level]);
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is filled, no array
  context.fill(shape, 'evenodd');
  // A light ground behind it, so that the holes of the shape are seen on dark toolbars too.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#ffffff';
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- as above
  context.fill(new Path2D(outlineOf(shapes[level])));
  return context.getImageData(0, 0, size, size);
}

/** Pictures by size in pixels, for `action.setIcon`. */
export function drawIcon(level: Level, color: string): Record<string, ImageData> {
  const drawn = sizes.map((size) => [String(size), draw(level, color, size)] as const);
  return Object.fromEntries(drawn.filter((entry): entry is [string, ImageData] => entry[1] !== undefined));
}

/** The extension's own icon, for everything that is no warning. */
export const plainIcon: Record<string, string> = { 16: '/icon/16.png', 32: '/icon/32.png' };
