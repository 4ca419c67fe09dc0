import { firstElementOf, fits, nextElementOf, parentNodeOf } from './dom.ts';

/** Looking at a webmail's own parts of a page, without entering what strangers put there. */

/** More elements than this are not gone through: the page is no webmail's any more. */
const mostElements = 60_000;

export interface Search {
  /** A selector for the elements that are asked for. */
  readonly wanted: string;
  /** Elements nobody looks into. They are found themselves when they fit, what lies below them never is. */
  readonly isClosed: (element: Element) => boolean;
}

/** The next element behind one and all that lies below it. */
function nextBehind(element: Element, root: Element): Element | null {
  let at: Node | null = element;
  while (at instanceof Element && at !== root) {
    const next = nextElementOf(at);
    if (next) return next;
    at = parentNodeOf(at);
  }
  return null;
}

/**
 * The elements below `root` that fit, in document order. Closed elements cost nothing, however much they hold, and
 * nothing in them can be found.
 */
export function elementsOutside(root: Element, { wanted, isClosed }: Search): Element[] {
  const found: Element[] = [];
  let at = firstElementOf(root);
  for (let steps = 0; at && steps < mostElements; steps++) {
    if (fits(at, wanted)) found.push(at);
    const inner: Element | null = isClosed(at) ? null : firstElementOf(at);
    at = inner ?? nextBehind(at, root);
  }
  return found;
}
