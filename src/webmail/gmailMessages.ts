import {
  childElementsOf,
  closestOf,
  contains,
  findAll,
  isVisible,
  matches,
  parentOf,
  precedes,
  textContentOf,
} from '../html/dom.ts';
import { bodiesOf, hooks, outermost, type Parts, partsOf, visibleParts } from './gmailParts.ts';

/**
 * The expanded messages of a view. Bodies come first: what a person can read is judged, whatever stands around it.
 * A message without a body it can be told by is a message nobody could read.
 */

export interface FoundMessage {
  /** Holds header and body of this one message. */
  readonly root: Element;
  readonly body: Element;
  /** The banner goes before it. */
  readonly box: Element;
  /** Only found by a weak hook, or not alone in its message. */
  readonly isWeak: boolean;
}

/** How far from a body its header is looked for where nothing says "message". */
const mostLevels = 3;

function ancestorsOf(element: Element, view: Element): Element[] {
  const found: Element[] = [];
  for (let at = parentOf(element); at && at !== view && contains(view, at); at = parentOf(at)) found.push(at);
  return found;
}

/** The largest part around a body that is marked as a message and holds no other body. */
function rootOf(box: Element, boxes: readonly Element[], parts: Parts, view: Element): FoundMessage | undefined {
  const around = ancestorsOf(box, view);
  const isAlone = (element: Element) => !boxes.some((other) => other !== box && contains(element, other));
  const marked = around.filter((element) => matches(element, hooks.message));
  const near = around.slice(0, mostLevels).find((element) => partsOf(parts, hooks.address, element).length > 0);
  const alone = marked.findLast(isAlone) ?? (near && isAlone(near) ? near : undefined);
  const root = alone ?? marked[0] ?? parentOf(box);
  return root && { root, ...bodyIn(box), ...(alone ? {} : { isWeak: true }) };
}

/** Only Gmail's own body directly in its box counts: a sender can write elements that look the same further down. */
function bodyIn(box: Element): Omit<FoundMessage, 'root'> {
  if (matches(box, '.a3s')) return { body: box, box, isWeak: false };
  const [body, ...more] = findAll(box, ':scope > .a3s').slice(0, 2);
  return body && more.length === 0 ? { body, box, isWeak: false } : { body: box, box, isWeak: true };
}

const notBody = `${hooks.address}, ${hooks.editor}`;
/** A part this short without a link is a date or a button, no mail (characters). */
const fewestCharacters = 80;

function isText(element: Element): boolean {
  return textContentOf(element).trim().length >= fewestCharacters || findAll(element, 'a[href]').length > 0;
}

/** The last resort: the part with most text among those that follow the header. */
function weakBody(root: Element, parts: Parts): Omit<FoundMessage, 'root'> | undefined {
  const isHeader = `${hooks.address}, ${hooks.sender}, ${hooks.senderText}`;
  const [header] = visibleParts(parts, isHeader, root).filter((part) => closestOf(part, hooks.popup) === null);
  if (!header || header === root) return undefined;
  const behind = [header, ...ancestorsOf(header, root)].flatMap((level) =>
    childElementsOf(parentOf(level) ?? level).filter((next) => precedes(level, next)),
  );
  const blocks = behind.filter(
    (block) => isVisible(block) && !matches(block, notBody) && partsOf(parts, notBody, block).length === 0,
  );
  const [largest] = blocks
    .map((element) => ({ element, length: textContentOf(element).length }))
    .toSorted((a, b) => b.length - a.length);
  return largest && isText(largest.element) ? { body: largest.element, box: largest.element, isWeak: true } : undefined;
}

export interface FoundMessages {
  readonly found: readonly FoundMessage[];
  /** Expanded messages without a readable body. */
  readonly unreadable: number;
  /** Messages that are folded up: nobody looked at them. */
  readonly hasCollapsed: boolean;
  /** Mails the person is writing. */
  readonly drafts: number;
}

/** All messages of a view. */
export function findMessages(parts: Parts, view: Element): FoundMessages {
  const boxes = bodiesOf(parts, view);
  const old = visibleParts(parts, hooks.body, view).filter((box) => !boxes.some((other) => contains(other, box)));
  const known = boxes.map((box) => rootOf(box, boxes, parts, view)).filter((message) => message !== undefined);
  const isKnown = (element: Element) =>
    known.some(({ root }) => contains(root, element) || contains(element, root)) ||
    old.some((box) => contains(element, box));
  const isCollapsed = (element: Element) => {
    const item = closestOf(element, hooks.collapsed);
    return item !== null && contains(view, item);
  };
  const others = outermost(
    visibleParts(parts, hooks.message, view).filter((element) => !isKnown(element) && !isCollapsed(element)),
  );
  const drafts = others.filter((root) => isDraft(root, parts));
  const rest = others.filter((root) => !drafts.includes(root) && isMessage(root, parts));
  const weak = rest.flatMap((root) => {
    const body = weakBody(root, parts);
    return body ? [{ root, ...body }] : [];
  });
  const folded = partsOf(parts, hooks.collapsed, view).filter((item) => !boxes.some((box) => contains(item, box)));
  return {
    found: [...known, ...weak],
    unreadable: rest.length - weak.length,
    // A bundle of folded messages may be hidden itself; an empty item is only a gap.
    hasCollapsed: folded.some((item) => partsOf(parts, `${hooks.id}, ${hooks.address}`, item).length > 0),
    drafts: drafts.length,
  };
}

/** A mail being written has an editor and no sender; an answer being written below a mail stands in that mail. */
function isDraft(root: Element, parts: Parts): boolean {
  const hasSender = partsOf(parts, `${hooks.sender}, ${hooks.senderText}`, root).length > 0;
  return !hasSender && partsOf(parts, hooks.editor, root).length > 0;
}

/** List items are also gaps and other things; a message has an id or is expanded. */
function isMessage(root: Element, parts: Parts): boolean {
  return partsOf(parts, `${hooks.id}, ${hooks.expanded}`, root).length > 0;
}
