import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPng, writePng } from './smallPng.ts';

const width = 64;
const paint = (colourAt: (index: number) => number) => ({
  width,
  height: 64,
  colours: Uint32Array.from({ length: width * 64 }, (_, index) => colourAt(index)),
});

/** What is written has a palette, so it is read back here by hand. */
function readBack(png: Buffer): { readonly palette: number; readonly kind: number | undefined } {
  const at = png.indexOf('PLTE', 0, 'latin1');
  return { palette: png.readUInt32BE(at - 4) / 3, kind: png[25] };
}

test('few colours are kept as they are, many become 48', () => {
  expect(readBack(writePng(paint((index) => (index % 7) * 0x102030)))).toEqual({ palette: 7, kind: 3 });
  expect(readBack(writePng(paint((index) => index * 0x1003)))).toEqual({ palette: 48, kind: 3 });
});

test('a picture with a palette is no browser’s', () => {
  const small = writePng(paint(() => 0xff0000));
  expect(() => readPng(small)).toThrow('no plain RGB picture');
  expect(() => readPng(readFileSync('docs/pictures/overview-light.png'))).toThrow('no plain RGB picture');
});
