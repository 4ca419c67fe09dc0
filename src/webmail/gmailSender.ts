import type { Mailbox } from '../classifier/message.ts';
import { attributeOf, closestOf, contains, fits, isVisible, plainText, precedes, textContentOf } from '../html/dom.ts';
import { hooks, type Parts, parentOf } from './gmailParts.ts';

/** Who Gmail says wrote a message. A wrong sender is worse than none, so the page's witnesses must not disagree. */

const addressShape = /[^\s<>"'(),;:]{1,200}@[^\s<>"'(),;:]{1,200}/;
const blanks = /\s+/g;
const longestName = 1_000;
const longestHeader = 5_000;

/** The first address in a text, in lower case. */
export function addressIn(text: string | undefined): string | undefined {
  return addressShape.exec(text ?? '')?.[0].toLowerCase();
}

function emailOf(element: Element): string | undefined {
  const value = attributeOf(element, 'email')?.trim();
  return addressIn(value) === value?.toLowerCase() ? addressIn(value) : undefined;
}

function cardOf(element: Element): string | undefined {
  return addressIn(attributeOf(element, 'data-hovercard-id')) ?? addressIn(attributeOf(element, 'jid'));
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

function isDefined<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
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
  const known = findAddressed(parts, root, body);
  if (known) return known;
  const [mark, ...others] = headerOf(parts, root, body).filter((part) => fits(part, hooks.sender) && isVisible(part));
  const displayName = mark && others.length === 0 ? nameOf(mark, '') : '';
  return displayName === '' ? undefined : { displayName, address: undefined };
}

function findAddressed(parts: Parts, root: Element, body: Element): Mailbox | undefined {
  const header = headerOf(parts, root, body);
  const avatars = header
    .filter((part) => fits(part, hooks.avatar) && !fits(part, hooks.address))
    .map(cardOf)
    .filter(isDefined);
  const texts = header
    .filter((part) => fits(part, hooks.senderText))
    .map((part) => addressIn(textContentOf(part)))
    .filter(isDefined);
  const witnesses = [...avatars, ...texts];
  const agree = (address: string) => witnesses.every((witness) => witness === address);
  const mailbox = (element: Element, address: string) => ({ displayName: nameOf(element, address), address });

  const marks = header.filter((part) => fits(part, hooks.sender) && isVisible(part));
  const named = marks.length > 0 ? marks : header.filter((part) => fits(part, hooks.address) && isVisible(part));
  const candidates = named.map((element) => ({ element, address: emailOf(element), card: cardOf(element) }));
  // Without Gmail's mark, only an element the avatar or the text beside it confirms.
  const isConfirmed = ({ element, address = '' }: (typeof candidates)[number]) =>
    witnesses.length > 0 ? agree(address) : marks.length > 0 || isNamedBeside(element, address);
  const known = candidates.filter((candidate) => candidate.address !== undefined && isConfirmed(candidate));
  const [first] = known;
  if (first?.address !== undefined) {
    const isClear = known.every(({ address, card }) => address === first.address && (card ?? address) === address);
    return isClear ? mailbox(first.element, first.address) : undefined;
  }
  // Gmail's mark without its address: avatar and text together are as good.
  const [mark] = marks;
  const [address] = avatars;
  const isNamed = candidates.some((candidate) => candidate.address !== undefined);
  if (!mark || isNamed || address === undefined || texts.length === 0 || !agree(address)) return undefined;
  return mailbox(mark, address);
}
