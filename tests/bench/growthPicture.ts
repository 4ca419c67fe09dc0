import type { Curve } from './growth.ts';

/** The curves as a picture (SVG), both axes by tenfolds: linear growth is a line parallel to the dashed one. */

const width = 640;
const height = 400;
const margin = { left: 64, right: 24, top: 40, bottom: 88 };
/** Told apart without colour too: by dash and by the shape of the points. */
const looks = [
  { colour: '#0b57d0', dash: '' },
  { colour: '#9a3b00', dash: '7 3' },
  { colour: '#3f6212', dash: '2 3' },
];

const decimals = (value: number) => value.toFixed(1);
const label = (value: number) => (value >= 1 ? value.toLocaleString('en') : String(value));

/** The whole tenfolds around some values, as powers of ten. */
function tenfolds(values: readonly number[]): { readonly from: number; readonly to: number } {
  return { from: Math.floor(Math.log10(Math.min(...values))), to: Math.ceil(Math.log10(Math.max(...values))) };
}

const powers = ({ from, to }: { from: number; to: number }) =>
  Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));

/** @returns the text of an SVG file */
export function drawGrowth(curves: readonly Curve[]): string {
  const points = curves.flatMap((curve) => curve.points);
  const sizes = tenfolds(points.map(({ size }) => size));
  const taken = tenfolds(points.map(({ milliseconds }) => milliseconds));
  const x = (size: number) =>
    margin.left + ((Math.log10(size) - sizes.from) / (sizes.to - sizes.from)) * (width - margin.left - margin.right);
  const y = (milliseconds: number) =>
    height -
    margin.bottom -
    ((Math.log10(milliseconds) - taken.from) / (taken.to - taken.from)) * (height - margin.top - margin.bottom);
  const grid = [
    ...powers(sizes).map(
      (size) =>
        `<path d="M${decimals(x(size))} ${margin.top}V${height - margin.bottom}" stroke="#ddd"/><text x="${decimals(x(size))}" y="${height - margin.bottom + 18}" text-anchor="middle">${label(size)}</text>`,
    ),
    ...powers(taken).map(
      (time) =>
        `<path d="M${margin.left} ${decimals(y(time))}H${width - margin.right}" stroke="#ddd"/><text x="${margin.left - 8}" y="${decimals(y(time) + 4)}" text-anchor="end">${label(time)} ms</text>`,
    ),
  ];
  const rise = Math.min(sizes.to - sizes.from, taken.to - taken.from);
  const linear = `<path d="M${decimals(x(10 ** sizes.from))} ${decimals(y(10 ** taken.from))}L${decimals(x(10 ** (sizes.from + rise)))} ${decimals(y(10 ** (taken.from + rise)))}" stroke="#888" stroke-dasharray="4 4"/>`;
  const lines = curves.map(({ name, unit, points: own }, index) => {
    const { colour = '#000', dash = '' } = looks[index % looks.length] ?? {};
    const path = own.map(
      ({ size, milliseconds }, at) => `${at === 0 ? 'M' : 'L'}${decimals(x(size))} ${decimals(y(milliseconds))}`,
    );
    const dots = own.map(
      ({ size, milliseconds }) =>
        `<circle cx="${decimals(x(size))}" cy="${decimals(y(milliseconds))}" r="3" fill="${colour}"/>`,
    );
    const key = `<path d="M${margin.left + index * 190} ${height - 30}h24" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/><text x="${margin.left + index * 190 + 30}" y="${height - 26}">${name}: ${unit}</text>`;
    return `<path d="${path.join('')}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>${dots.join('')}${key}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<title>Time against size, both by tenfolds. The dashed grey line grows linearly.</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${margin.left}" y="22" font-size="14">Time against size, by tenfolds (grey: linear)</text>
${[...grid, linear, ...lines].join('\n')}
</svg>
`;
}
