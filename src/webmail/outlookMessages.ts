import { closestOf, contains, parentOf, precedes } from '../html/dom.ts';
import { findBody } from './outlookBody.ts';
import { hooks } from './outlookHooks.ts';
import { isInPane, isSureBody, type OwnParts, pick, pickShown } from './outlookParts.ts';
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

function findMessage(
  root: Element,
  known: Element | undefined,
  allSenders: readonly (readonly Element[])[],
  own: OwnParts,
): FoundMessage | undefined {
  const senders = allSenders.map((places) =>
    places.filter((place) => contains(root, place) && (!known || precedes(place, known))),
  );
  const found = findBody({ own, root, sender: senders[0]?.[0] }, known);
  return found && { root, senders, ...found };
}

/** What only has the role of a mail's content and stands above the first sender is a summary, not a mail. */
function withoutSummary(bodies: readonly Element[], [sender]: readonly Element[]): Element[] {
  const isAnySure = bodies.some(isSureBody);
  return bodies.filter((body) => isSureBody(body) || !isAnySure || !sender || precedes(sender, body));
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
  const documents = pick(own, hooks.body, view).filter(
    (body) => isInPane(body) && closestOf(body, hooks.editor) === null,
  );
  const bodies = withoutSummary(documents, pickShown(own, hooks.sureSenders.join(), view));
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
