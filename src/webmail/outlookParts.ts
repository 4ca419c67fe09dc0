import { closestOf, contains, findFirst, isVisible, matches, textContentOf } from '../html/dom.ts';
import { elementsOutside } from '../html/elementsOutside.ts';
import { hooks } from './outlookHooks.ts';

/** Outlook's own part of the page, found without looking into any mail: it takes as long for a huge mail as for a short one. */

/** In document order. */
export interface OwnParts {
  /** Elements a hook names, the mails' contents themselves included and nothing below them. */
  readonly marked: readonly Element[];
  /** Messages that are folded up: cards with a name, a time and the beginning of the text. */
  readonly folded: readonly Element[];
}

const allHooks = Object.values(hooks).flat().join();

/** Reads the page once. */
export function readOwn(document: Document): OwnParts {
  const marked = elementsOutside(document, {
    wanted: allHooks,
    isClosed: (element) => matches(element, hooks.body),
  });
  const isInside = (card: Element, selector: string) =>
    marked.some((part) => part !== card && contains(card, part) && matches(part, selector));
  // Buttons with menus carry the same attribute, and hold none of this.
  const folded = marked.filter(
    (card) =>
      matches(card, hooks.folded) &&
      isVisible(card) &&
      isInside(card, hooks.foldedContent) &&
      !isInside(card, hooks.body),
  );
  return { marked, folded };
}

/** What a hook names, in the whole page or below an element. */
export function pick({ marked }: OwnParts, selector: string, root?: Element): Element[] {
  return marked.filter((part) => matches(part, selector) && (!root || contains(root, part)));
}

/** Seen, and in no list. */
export function isInPane(part: Element): boolean {
  return closestOf(part, hooks.list) === null && isVisible(part);
}

/** What a hook names in expanded messages: in no mail's content, no list, no editor and no folded card. */
export function pickShown(own: OwnParts, selector: string, root?: Element): Element[] {
  return pick(own, selector, root).filter(
    (part) =>
      closestOf(part, `${hooks.body}, ${hooks.editor}, ${hooks.frame}`) === null &&
      isInPane(part) &&
      !own.folded.some((card) => contains(card, part)),
  );
}

/** Whether a body is marked in a way no mail can forge. */
export function isSureBody(body: Element): boolean {
  return closestOf(body, hooks.sureBody) !== null || findFirst(body, hooks.sureBody) !== undefined;
}

/** How much text an element holds. */
export function lengthOf(element: Element): number {
  return textContentOf(element).trim().length;
}
