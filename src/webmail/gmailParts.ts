import { attributeOf, closestOf, contains, findAll, hasArea, isShown, isVisible, matches } from '../html/dom.ts';
import { elementsOutside } from '../html/elementsOutside.ts';
import { hexOf } from './gmailRoute.ts';

/**
 * Gmail's own parts of its page. Mail bodies, editors and rows of the list are not entered, so nothing a sender wrote
 * is ever among them. No label text is read, so the language does not matter.
 * Source of every hook: facts on Gmail's page, public code and captures 2011–2026, checked 2026-11.
 */
export const hooks = {
  main: '[role="main"]',
  id: '[data-message-id], [data-legacy-message-id]',
  /** One message with its header and its body, the most lasting hooks first. */
  message: '[data-message-id], [data-legacy-message-id], [role="listitem"], .adn, .h7',
  expanded: '[role="listitem"][aria-expanded="true"], .h7',
  /** Folded up, alone or many together (`kQ`, `kx`). */
  collapsed: '[role="listitem"][aria-expanded="false"], .kv, .kQ, .kx',
  /** Thread headings; the list has a bare `h2`. */
  subject: '.hP, h2[data-thread-perm-id], h2[data-legacy-thread-id]',
  /** The mail's own content. */
  body: '.ii, .a3s',
  /** The details popup holds a second sender (reply-to). */
  popup: '.ajA',
  sender: '.gD',
  address: '[email], .gD[data-hovercard-id]',
  recipients: '.hb, .g2, .ajw',
  /** Text `<address>` beside the sender's name. */
  senderText: '.go',
  avatar: '[data-hovercard-id], [jid]',
  editor: '[contenteditable]:not([contenteditable="false"]), [role="textbox"]',
  account: 'a[aria-label*="@"], img[aria-label*="@"]',
  row: '.zA',
  /** Where strangers put their markup. */
  foreign: '.ii, .a3s, blockquote, [contenteditable]:not([contenteditable="false"]), [role="textbox"]',
} as const;

const wanted = Object.values(hooks).join();

/** Whether a sender, or the person writing, can put markup into an element. */
export function isForeign(element: Element): boolean {
  return matches(element, hooks.foreign);
}

/** Gmail keeps hidden older views in the document. */
export function isHiddenView(element: Element): boolean {
  return matches(element, hooks.main) && !isVisible(element);
}

/** The first of an element's attributes that holds one of Gmail's ids, in hexadecimal. */
export function idIn(element: Element, names: readonly string[]): string | undefined {
  return names.map((name) => hexOf(attributeOf(element, name))).find((id) => id !== undefined);
}

export type Parts = readonly Element[];

/** Every part of the page any hook speaks of, in document order. */
export function findParts(document: Document): Parts {
  return elementsOutside(document, {
    wanted,
    isClosed: (element) => isForeign(element) || matches(element, hooks.row) || isHiddenView(element),
  });
}

export function partsOf(parts: Parts, selector: string, root?: Element): Element[] {
  return parts.filter((part) => matches(part, selector) && (root === undefined || contains(root, part)));
}

export function visibleParts(parts: Parts, selector: string, root?: Element): Element[] {
  return partsOf(parts, selector, root).filter((part) => isVisible(part));
}

/** Those that do not lie in another one of the same list; the list is in document order. */
export function outermost(elements: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (const element of elements) {
    const last = found.at(-1);
    if (!last || !contains(last, element)) found.push(element);
  }
  return found;
}

/** Signs of an open mail that do not depend on being able to read it. */
const signs = `${hooks.id}, ${hooks.expanded}, ${hooks.body}`;
/** Outside a view there are other lists, of chats and the like. */
const sureSigns = '.ii.gt, .a3s, [data-legacy-message-id], .adn[data-message-id]';

/** Whether a mail's content is drawn. The mail's own styles might hide what is around it, and only leave that. */
function isShownBody(box: Element): boolean {
  return isShown(box) || findAll(box, ':scope > .a3s').some((body) => isShown(body));
}

/** The bodies of a view. Where no view tells what is old, what is drawn goes before what only has its place. */
export function bodiesOf(parts: Parts, view: Element): Element[] {
  const boxes = outermost(visibleParts(parts, hooks.body, view));
  const shown = matches(view, hooks.main) ? boxes : boxes.filter(isShownBody);
  return shown.length > 0 ? shown : boxes;
}

/** A view that is drawn goes first, then one that is laid out, then one that assistive technology is told of. */
function rankOf(view: Element, parts: Parts): number {
  const isDrawn = isShown(view) || visibleParts(parts, hooks.body, view).some(isShownBody);
  return (isDrawn ? 4 : 0) + (hasArea(view) ? 2 : 0) + (closestOf(view, '[aria-hidden="true"]') ? 0 : 1);
}

export function viewsOf(parts: Parts): Element[] {
  return outermost(visibleParts(parts, hooks.main));
}

/**
 * The views in which mails are open; the whole page where it has no view at all, as in a window of its own.
 * @param isThread whether the address names a mail: then even one that is not drawn is better than none
 */
export function openViews(parts: Parts, document: Document, isThread: boolean): Element[] {
  const views = viewsOf(parts).filter((view) => visibleParts(parts, signs, view).length > 0);
  const whole = visibleParts(parts, sureSigns).length > 0 ? findAll(document, 'body') : [];
  const ranked = (views.length > 0 ? views : whole).map((view) => ({ view, rank: rankOf(view, parts) }));
  const best = Math.max(...ranked.map(({ rank }) => rank));
  return best >= 4 || isThread ? ranked.filter(({ rank }) => rank === best).map(({ view }) => view) : [];
}
