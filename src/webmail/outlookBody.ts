import { childElementsOf, closestOf, contains, findFirst, isVisible, parentOf, precedes } from '../html/dom.ts';
import { hooks } from './outlookHooks.ts';
import { lengthOf, type OwnParts, pick } from './outlookParts.ts';

/** The content of one message where Outlook's marks of it are missing, or hold only a part of what is shown. */

interface Around {
  readonly own: OwnParts;
  /** Holds this message and no other. */
  readonly root: Element;
  readonly sender: Element | undefined;
}

/** What stands beside an element on each level up to the root, after the sender: parts that hold neither. */
function beside(element: Element, { own, root, sender }: Around): Element[] {
  const found: Element[] = [];
  for (let inner = element; inner !== root; ) {
    const outer = parentOf(inner);
    if (!outer) break;
    const from = inner;
    found.push(...childElementsOf(outer).filter((sibling) => sibling !== from));
    inner = outer;
  }
  return found.filter(
    (block) =>
      isVisible(block) &&
      (!sender || (precedes(sender, block) && !contains(block, sender))) &&
      pick(own, hooks.composing, block).length === 0,
  );
}

const targets = 'a[href^="http" i], a[href^="mailto" i], area[href], form[action]';
const header = `${hooks.bar}, ${hooks.recipients}, ${hooks.time}`;
/** A block this short without a link is a label or a button, no mail (characters). */
const fewestCharacters = 40;

/** How much of a block is no part of Outlook's header. */
function ownLength(block: Element, own: OwnParts): number {
  const parts = pick(own, header, block);
  const outermost = parts.filter((part) => !parts.some((other) => other !== part && contains(other, part)));
  return outermost.reduce((length, part) => length - lengthOf(part), lengthOf(block));
}

/** Last resort: the largest block of text after the sender. */
function largestBlock(around: Around): Element | undefined {
  const { own, sender } = around;
  const blocks = sender ? beside(sender, around).filter((block) => closestOf(block, header) === null) : [];
  const sized = blocks.map((block) => ({ block, length: ownLength(block, own) }));
  const isMail = ({ block, length }: (typeof sized)[number]) =>
    length >= fewestCharacters || (length > 0 && findFirst(block, targets) !== undefined);
  return sized.filter(isMail).toSorted((a, b) => b.length - a.length)[0]?.block;
}

/** Outlook's own words beside a mail (buttons, recipients, bars) are shorter than this (characters). */
const mostWordsBeside = 1500;

/**
 * Whether the message shows links or much text beside the body that was found. Then the page has changed and a mail's
 * own `role` was taken for Outlook's: the rest must be read too.
 */
function isTooSmall(body: Element, around: Around): boolean {
  const blocks = beside(body, around).filter((block) => closestOf(block, `${hooks.bar}, ${hooks.recipients}`) === null);
  const words = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  return words > mostWordsBeside || blocks.some((block) => findFirst(block, targets) !== undefined);
}

/** The largest element around the body that does not hold the sender. */
function widen(body: Element, { root, sender }: Around): Element {
  let wide = body;
  for (let next = parentOf(wide); next && next !== root; next = parentOf(next)) {
    if (sender && contains(next, sender)) break;
    wide = next;
  }
  return wide;
}

/**
 * What a message says, and whether that was only guessed.
 * @param known what Outlook marks as its body
 */
export function findBody(
  around: Around,
  known: Element | undefined,
): { readonly body: Element; readonly isWeak: boolean } | undefined {
  if (known && !isTooSmall(known, around)) return { body: known, isWeak: false };
  const body = known ? widen(known, around) : largestBlock(around);
  return body && { body, isWeak: true };
}
