import { childElementsOf, closestOf, contains, findFirst, isVisible, parentOf, precedes } from '../html/dom.ts';
import { hooks } from './outlookHooks.ts';
import { isShown, isSureBody, lengthOf, type OwnParts, pick, pickShown } from './outlookParts.ts';
import { findSenders } from './outlookSender.ts';

/** Finds the expanded messages of Outlook's reading pane, each with its own sender and content. */

export interface FoundMessage {
  /** The largest element that holds this message and no other. */
  readonly root: Element;
  readonly body: Element;
  /** The body was only guessed, by its size. */
  readonly isWeak: boolean;
  /** What names the sender before the body, for every hook that finds senders in the pane. */
  readonly senders: readonly (readonly Element[])[];
}

/** Climbs from a part of a message as long as the element holds nothing of another message. */
function rootOf(part: Element, view: Element, kinds: readonly (readonly Element[])[]): Element {
  let root = part;
  for (let next = parentOf(part); next && contains(view, next); next = parentOf(next)) {
    const outer = next;
    if (kinds.some((marks) => marks.filter((mark) => contains(outer, mark)).length > 1)) break;
    root = outer;
  }
  return root;
}

/** What stands beside an element on each level up to the root, after the sender: parts that hold neither. */
function beside(element: Element, sender: Element | undefined, root: Element, own: OwnParts): Element[] {
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

/** Last resort: the largest block of text after the sender. Lists of recipients can be long and are no text. */
function largestBlock(sender: Element | undefined, root: Element, own: OwnParts): Element | undefined {
  const blocks = sender ? beside(sender, sender, root, own) : [];
  const weighed = blocks.map((block) => {
    const recipients = pick(own, hooks.recipients, block);
    return { block, weight: recipients.reduce((rest, part) => rest - lengthOf(part), lengthOf(block)) };
  });
  return weighed.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)[0]?.block;
}

const targets = 'a[href^="http" i], a[href^="mailto" i], area[href], form[action]';
/** Outlook's own words beside a mail (buttons, recipients, bars) are shorter than this (characters). */
const mostWordsBeside = 1500;

/**
 * Whether the message shows links or much text beside the body that was found. Then the page has changed and a mail's
 * own `role` was taken for Outlook's: the rest must be read too.
 */
function isTooSmall(body: Element, sender: Element | undefined, root: Element, own: OwnParts): boolean {
  const blocks = beside(body, sender, root, own).filter(
    (block) => closestOf(block, `${hooks.bar}, ${hooks.recipients}`) === null,
  );
  const words = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  return words > mostWordsBeside || blocks.some((block) => findFirst(block, targets) !== undefined);
}

/** The largest element around the body that does not hold the sender. */
function widen(body: Element, sender: Element | undefined, root: Element): Element {
  let wide = body;
  for (let next = parentOf(wide); next && next !== root; next = parentOf(next)) {
    if (sender && contains(next, sender)) break;
    wide = next;
  }
  return wide;
}

function findMessage(
  root: Element,
  known: Element | undefined,
  allSenders: readonly (readonly Element[])[],
  own: OwnParts,
): FoundMessage | undefined {
  const senders = allSenders.map((places) =>
    places.filter((place) => contains(root, place) && (!known || precedes(place, known))),
  );
  const sender = senders[0]?.[0];
  if (known && !isTooSmall(known, sender, root, own)) return { root, body: known, isWeak: false, senders };
  const body = known ? widen(known, sender, root) : largestBlock(sender, root, own);
  return body && { root, body, isWeak: true, senders };
}

export interface FoundMessages {
  readonly messages: readonly FoundMessage[];
  /** Messages that are there and cannot be read. */
  readonly unreadable: number;
  /** A mail one is writing stands in the pane. */
  readonly isComposing: boolean;
  readonly hasFolded: boolean;
}

/**
 * Looks through a pane.
 * @param isOpen whether the address says that a mail is open
 */
export function findMessages(own: OwnParts, view: Element, isOpen: boolean): FoundMessages {
  // Only outermost elements are among the own parts, so nothing a mail holds can be taken for its body.
  const bodies = pick(own, hooks.body, view).filter((body) => isShown(body) && closestOf(body, hooks.editor) === null);
  const isSure = bodies.length > 0 && bodies.every(isSureBody);
  const senders = findSenders(own, view, isSure);
  const named = pickShown(own, hooks.senderId, view);
  // Signs of a message whether its content can be found or not. Other panes name people too, so without an id of
  // Outlook's these count only where the address says that a mail is open.
  const signs = [named, pickShown(own, hooks.time, view), ...(isOpen ? senders : [])];
  const heads = signs.find((found) => found.length > 0) ?? [];
  const kinds = [bodies, named, pick(own, hooks.time, view)];
  const withBody = bodies.map((body) => ({ body, root: rootOf(body, view, kinds) }));
  const roots: Element[] = [];
  for (const head of heads) {
    const isKnown = [...withBody.map(({ root }) => root), ...roots].some((root) => contains(root, head));
    if (!isKnown) roots.push(rootOf(head, view, kinds));
  }
  const found = [
    ...withBody.map(({ root, body }) => findMessage(root, body, senders, own)),
    // An answer one is writing is no message.
    ...roots
      .filter((root) => pick(own, hooks.composing, root).length === 0)
      .map((root) => findMessage(root, undefined, senders, own)),
  ];
  const messages = found.filter((message) => message !== undefined);
  return {
    messages,
    unreadable: found.length - messages.length,
    isComposing: pick(own, hooks.composing, view).length > 0,
    hasFolded: own.folded.some((card) => contains(view, card)),
  };
}
