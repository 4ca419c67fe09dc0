/** The sign and the promotional tile, as pages that a browser draws. */

const navy = '#2a497e';
const light = '#f2f4f9';

/** The sign of `public/icon`, in the same 128 units. */
function sign(body: string, screen: string): string {
  return `<rect x="34" y="6" width="60" height="116" rx="12" fill="${body}"/>
<rect x="42" y="20" width="44" height="80" rx="2.5" fill="${screen}"/>
<path d="M64 32 82 39V53C82 66 75 77 64 82 53 77 46 66 46 53V39Z" fill="${body}"/>
<rect x="60" y="44" width="8" height="18" fill="${screen}"/><rect x="60" y="66" width="8" height="8" fill="${screen}"/>
<circle cx="64" cy="111" r="5" fill="${screen}"/>`;
}

const page = (width: number, height: number, viewBox: string, background: string, drawing: string) =>
  `<!doctype html><style>html, body { margin: 0; background: ${background} } svg { display: block }</style>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}">${drawing}</svg>`;

/** The sign alone, so many pixels wide and high, with nothing behind it. */
export const logoPage = (size: number) => page(size, size, '0 0 128 128', 'transparent', sign(navy, light));

const envelope = (
  x: number,
  y: number,
) => `<g transform="translate(${x} ${y})" fill="none" stroke="#8fa5cc" stroke-width="6"
  stroke-linejoin="round" stroke-linecap="round"><rect width="96" height="64" rx="6"/><path d="m4 6 44 34L92 6"/></g>`;

/** The tile: a mail is held back, the phone stands in front. No words, since it is shown in every language. */
export const tilePage = () =>
  page(
    440,
    280,
    '0 0 440 280',
    navy,
    `<rect width="440" height="280" fill="${navy}"/><circle cx="268" cy="140" r="190" fill="#345791"/>
${envelope(44, 108)}
<path d="M164 140h34" stroke="#8fa5cc" stroke-width="6" stroke-linecap="round" stroke-dasharray="1 14"/>
<g transform="translate(142 13) scale(1.98)">${sign(light, navy)}</g>`,
  );

/** A popup over a mail, where the browser shows it. Both are pictures of the real ones. */
export const popupOverMail = (mail: string, popup: string, width: number) =>
  `<!doctype html><style>
  body { margin: 0; background: url("data:image/png;base64,${mail}") 0 0 / 1280px 800px no-repeat }
  img { position: absolute; top: 8px; right: 12px; width: ${width}px; border-radius: 10px;
    box-shadow: 0 0 0 1px #0003, 0 10px 36px #0007 }
</style><img alt="" src="data:image/png;base64,${popup}">`;
