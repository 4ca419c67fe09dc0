import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Pictures of pages made small: few colours, which is enough for text on plain ground, packed tight. */

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 0xRRGGBB, row by row. */
  readonly colours: Uint32Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 48;
/** Colours nearer to each other than this (sum of squared differences) share one place of the palette at first. */
const alike = 150;

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** PNG's predictors: the byte to the left, above, and above left. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const [toLeft, toAbove, toCorner] = [
    Math.abs(above - corner),
    Math.abs(left - corner),
    Math.abs(left + above - 2 * corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Reads what browsers write. @throws Error on any other kind of PNG */
export function readPng(png: Buffer): Pixels {
  const chunks = [...chunksOf(png)];
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const [depth, kind, , , interlaced] = header?.subarray(8) ?? [];
  const step = kind === 6 ? 4 : 3;
  if (!header || depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error('no plain RGB picture');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const colours = new Uint32Array(width * height);
  let before = new Uint8Array(width * step);
  for (let y = 0; y < height; y++) {
    const start = y * (width * step + 1);
    const row = new Uint8Array(raw.subarray(start + 1, start + 1 + width * step));
    for (let x = 0; x < row.length; x++) {
      const [left, corner] = x < step ? [0, 0] : [row[x - step] ?? 0, before[x - step] ?? 0];
      row[x] = (row[x] ?? 0) + predicted(raw[start] ?? 0, left, before[x] ?? 0, corner);
    }
    for (let x = 0; x < width; x++) {
      const [red = 0, green = 0, blue = 0] = row.subarray(x * step, x * step + 3);
      colours[y * width + x] = (red << 16) | (green << 8) | blue;
    }
    before = row;
  }
  return { width, height, colours };
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return red * red + green * green + blue * blue;
}

/** The most frequent colours, none of them close to another while there is a choice. */
function paletteOf(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  if (byCount.length <= mostColours) return byCount;
  const palette: number[] = [];
  for (const colour of byCount) {
    if (palette.length === mostColours) break;
    if (!palette.some((taken) => distance(taken, colour) < alike)) palette.push(colour);
  }
  return palette;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Writes pixels with a palette. */
export function writePng({ width, height, colours }: Pixels): Buffer {
  const palette = paletteOf(colours);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const placeOf = (colour: number): number => {
    const known = places.get(colour);
    if (known !== undefined) return known;
    const nearest = palette.reduce((best, other) => (distance(other, colour) < distance(best, colour) ? other : best));
    const place = places.get(nearest) ?? 0;
    places.set(colour, place);
    return place;
  };
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, index) => {
    rows[index + Math.floor(index / width) + 1] = placeOf(colour);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const list = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const packed = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', list),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array()),
  ]);
}
