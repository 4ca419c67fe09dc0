import type { Mailbox } from '../classifier/message.ts';
import {
  attributeOf,
  closestOf,
  contains,
  isVisible,
  matches,
  parentOf,
  plainText,
  precedes,
  textContentOf,
} from '../html/dom.ts';
import { hooks, type Parts } from './gmailParts.ts';

/** Who Gmail says wrote a message. A wrong sender is worse than none, so the page's witnesses must not disagree. */

const notInAddresses = /[\s<>"'(),;:]+/;
const longestHalf = 200;
const blanks = /\s+/g;
const longestName = 1_000;
const longestHeader = 5_000;

/** The first address in a text, in lower case. */
export function addressIn(text: string | undefined): string | undefined {
  for (const word of (text ?? '').split(notInAddresses)) {
    const at = word.slice(0, -1).lastIndexOf('@');
    if (at > 0) return word.slice(Math.max(0, at - longestHalf), at + 1 + longestHalf).toLowerCase();
  }
  return undefined;
}

function emailOf(element: Element): string | undefined {
  return addressIn(attributeOf(element, 'email'));
}

function cardOf(element: Element): string | undefined {
  return addressIn(attributeOf(element, 'data-hovercard-id')) ?? addressIn(attributeOf(element, 'jid'));
}

/** The address an element stands for. Gmail's mark alone may say it only in the card it opens. */
function addressOf(element: Element): string | undefined {
  return emailOf(element) ?? (matches(element, hooks.sender) ? cardOf(element) : undefined);
}

/** Parts of a message's header: before its body and in no popup. The recipients are no witnesses for the sender. */
function headerOf(parts: Parts, root: Element, body: Element): Element[] {
  return parts.filter(
    (part) =>
      contains(root, part) &&
      precedes(part, body) &&
      closestOf(part, hooks.popup) === null &&
      closestOf(part, hooks.recipients) === null,
  );
}

/** Gmail writes `<address>` beside the name; a name can hold an address too, but not behind itself. */
function isNamedBeside(element: Element, address: string): boolean {
  const around = parentOf(element);
  const text = around ? textContentOf(around).slice(0, longestHeader) : '';
  const own = textContentOf(element);
  return text.replace(own, '').replace(blanks, '').toLowerCase().includes(`<${address}>`);
}

/** Text and attribute differ where a list wrote for somebody ("X via Y"): then the longer one says more. */
function nameOf(element: Element, address: string): string {
  const shown = plainText(element).trim();
  const named = attributeOf(element, 'name')?.trim() ?? '';
  const name = named === '' || shown.includes(named) ? shown : named;
  return name.toLowerCase() === address ? '' : name.slice(0, longestName);
}

/**
 * The sender of a message, from what stands above its body. Where Gmail marks one sender whose address cannot be told,
 * the name alone is given: it can still be what makes a mail a claim.
 */
export function findSender(parts: Parts, root: Element, body: Element): Mailbox | undefined {
  const header = headerOf(parts, root, body);
  const witnessed = (hook: string, read: (part: Element) => string | undefined) =>
    header.filter((part) => matches(part, hook)).flatMap((part) => read(part) ?? []);
  const avatars = witnessed(`:is(${hooks.avatar}):not(${hooks.address})`, cardOf);
  const texts = witnessed(hooks.senderText, (part) => addressIn(textContentOf(part)));
  const witnesses = [...avatars, ...texts];
  const agree = (address: string) => witnesses.every((witness) => witness === address);

  const seen = header.filter((part) => isVisible(part));
  const marks = seen.filter((part) => matches(part, hooks.sender));
  const named = (marks.length > 0 ? marks : seen).filter((part) => addressOf(part) !== undefined);
  // Without Gmail's mark, only an element the avatar or the text beside it confirms.
  const isConfirmed = (part: Element, address: string) =>
    (cardOf(part) ?? address) === address &&
    (witnesses.length > 0 ? agree(address) : marks.length > 0 || isNamedBeside(part, address));
  const known = named.filter((part) => isConfirmed(part, addressOf(part) ?? ''));
  const addresses = new Set(known.map(addressOf));
  const [mark, ...others] = addresses.size === 1 ? known.slice(0, 1) : marks;
  if (!mark || others.length > 0) return undefined;
  // Where Gmail's mark has no address, avatar and text together are as good.
  const [told] = named.length === 0 && texts.length > 0 && agree(avatars[0] ?? '') ? avatars : addresses;
  const address = addresses.size > 1 ? undefined : told;
  const displayName = nameOf(mark, address ?? '');
  return displayName === '' && address === undefined ? undefined : { displayName, address };
}
