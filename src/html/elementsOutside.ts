import { matches } from './dom.ts';

/** Looking at a webmail's own parts of a page, without entering what strangers put there. */

/** More elements than this are not gone through: the page is no webmail's any more. */
const mostElements = 60_000;

export interface Search {
  /** A selector for the elements that are asked for. */
  readonly wanted: string;
  /** Elements nobody looks into. They are found themselves when they fit, what lies below them never is. */
  readonly isClosed: (element: Element) => boolean;
}

/** Goes on behind an element without looking into it; `null` at the end. */
function nextBehind(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next || !walker.parentNode()) return next;
  }
}

/**
 * The elements below `root` that fit, in document order. Closed elements cost nothing, however much they hold, and
 * nothing in them can be found.
 */
export function elementsOutside(root: Document | Element, { wanted, isClosed }: Search): Element[] {
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);
  const found: Element[] = [];
  let node = walker.nextNode();
  for (let steps = 0; node && steps < mostElements; steps++) {
    const element = node as Element;
    if (matches(element, wanted)) found.push(element);
    node = isClosed(element) ? nextBehind(walker) : walker.nextNode();
  }
  return found;
}
