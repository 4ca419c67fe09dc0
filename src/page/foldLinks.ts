import type { Image, Link } from '../classifier/message.ts';
import type { HtmlParts } from '../html/htmlSource.ts';

/** Thousands of links and pictures brought to a size one message can carry, with nothing silently left out. */

const longestHref = 20_000;
const longestLabel = 2_000;
const mostLinks = 10_000;
/** Beyond them, one more link each of so many sites that are not listed yet: nobody hides behind a heap of links. */
const mostMoreSites = 2_000;
/** A host ends within this many characters of its address. */
const longestHost = 2_000;

/** What tells the places of links apart well enough: the last two labels of the host. */
function siteOf(href: string): string {
  const [scheme = '', rest = ''] = href.slice(0, longestHost).split('//', 2);
  const host = (rest || scheme).split(hostEnd, 1)[0] ?? '';
  return host
    .slice(host.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.')
    .slice(-2)
    .join('.');
}

const hostEnd = /[/?#\\]/;

/** Whether the line a place of the text lies in is quoted (`> `). */
function quotedLines(text: string): (at: number) => boolean {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (at) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return text.startsWith('> ', starts[low]);
  };
}

export interface FoldedLinks {
  readonly links: readonly Link[];
  readonly places: ReadonlyMap<Element, number>;
  readonly isCut: boolean;
}

/** Lists a link that stands several times once. Quoted ones (`> `) are kept apart: they are the reader's own text. */
export function foldLinks({ links, elements, text }: HtmlParts<Node>): FoldedLinks {
  const isQuoted = quotedLines(text);
  const folded: Link[] = [];
  const places = new Map<Element, number>();
  const known = new Map<string, number>();
  let isCut = false;
  /** Filled once the list is full. */
  let sites: Set<string> | undefined;
  const isOfNewSite = (href: string) => {
    sites ??= new Set(folded.map((link) => siteOf(link.href)));
    const before = sites.size;
    return folded.length < mostLinks + mostMoreSites && sites.add(siteOf(href)).size > before;
  };
  for (const [index, { href, text: label, ...link }] of links.entries()) {
    const key = `${link.element} ${isQuoted(link.at)} ${href}\n${label}`;
    const place = known.get(key) ?? folded.length;
    if (place === folded.length) {
      if (place >= mostLinks) isCut = true;
      if (place >= mostLinks && !isOfNewSite(href)) continue;
      known.set(key, place);
      folded.push({ ...link, href: href.slice(0, longestHref), text: label.slice(0, longestLabel) });
    }
    const element = elements[index];
    if (element) places.set(element as Element, place);
  }
  return { links: folded, places, isCut };
}

/** More pictures than this are not all looked at. */
export const mostImages = mostLinks;

export function cutImages(images: readonly Image[]): Image[] {
  return images
    .slice(0, mostImages)
    .map((image) => ({ ...image, alt: image.alt.slice(0, longestLabel), src: image.src.slice(0, longestHref) }));
}
