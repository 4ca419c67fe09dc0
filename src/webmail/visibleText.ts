import { parseColour } from '../html/colour.ts';
import { attributeOf, childNodesOf, dataOf, linkHrefOf, localNameOf, nodeTypeOf } from '../html/dom.ts';
import type { HtmlSource, Look } from '../html/htmlSource.ts';
import { createHtmlReader, type HtmlReader } from '../html/readHtml.ts';

/** What a person sees in a mail's body on the live page: the browser's own computed styles decide. */

/** Text of at most this size is not readable (px). */
const unreadableFont = 1;
const unreadableOpacity = 0.05;
/** Boxes of at most this size that cut off their content show nothing (px). */
const unreadableBox = 2;

function pixelsOf(value: string): number {
  return Number.parseFloat(value);
}

function lookOf(node: Node, inherited: Look): Look {
  // Nothing inside can show itself again, and asking for styles without boxes is slow.
  if (inherited.boxHidden) return inherited;
  const element = node as Element;
  const style = getComputedStyle(element);
  const cutsOff = style.overflow === 'hidden' || style.overflowY === 'hidden' || style.overflow === 'clip';
  const isTinyBox = cutsOff && [style.height, style.width].some((size) => pixelsOf(size) <= unreadableBox);
  const background = parseColour(style.backgroundColor);
  const isPainted = background !== undefined || style.backgroundImage !== 'none';
  return {
    ink: parseColour(style.color),
    paper: isPainted && style.backgroundImage !== 'none' ? undefined : (background ?? inherited.paper),
    boxHidden:
      style.display === 'none' ||
      pixelsOf(style.opacity) < unreadableOpacity ||
      (isTinyBox && style.display !== 'inline'),
    invisible: style.visibility !== '' && style.visibility !== 'visible',
    tinyFont: pixelsOf(style.fontSize) <= unreadableFont,
  };
}

const pageSource: HtmlSource<Node> = {
  tag: (node) => (nodeTypeOf(node) === Node.ELEMENT_NODE ? localNameOf(node) : undefined),
  children: (node) => [...childNodesOf(node)],
  attribute: (element, name) => (name === 'href' ? linkHrefOf(element) : attributeOf(element, name)),
  text: (node) => (nodeTypeOf(node) === Node.TEXT_NODE ? dataOf(node) : undefined),
  look: (node, _tag, inherited) => (nodeTypeOf(node) === Node.ELEMENT_NODE ? lookOf(node, inherited) : inherited),
  isPixel: (image) => {
    const { width, height } = Element.prototype.getBoundingClientRect.call(image);
    const sizes = [attributeOf(image, 'width'), attributeOf(image, 'height')].map((size) =>
      Number.parseFloat(size ?? ''),
    );
    return (
      sizes.some((size) => size <= unreadableBox) || (width > 0 && (width <= unreadableBox || height <= unreadableBox))
    );
  },
};

/** Prepares to read what is seen below a body's element, with the element of every link. */
export function createVisibleReader(body: Element): HtmlReader<Node> {
  return createHtmlReader<Node>(pageSource, body);
}
