import type { Mailbox } from '../classifier/message.ts';
import { closestOf, contains, findAll, oneLine, plainText } from '../html/dom.ts';
import { hooks } from './outlookHooks.ts';
import { type OwnParts, pickShown } from './outlookParts.ts';

/**
 * Who wrote a message, as Outlook shows it: `Name<address>`, an address, or only a name (own organisation, known
 * contacts). A name may itself contain an address, so only the last one, at the very end, is Outlook's word.
 */

const wholeAddress = /^[^\s<>"'(),;:@]{1,200}@[^\s<>"'(),;:@]{1,200}$/;
const addressAtEnd = /<([^\s<>@]{1,200}@[^\s<>@]{1,200})>$/;
/** Glyphs of Outlook's icon font, and marks of writing direction it puts around addresses. */
const ornaments = /[\uE000-\uF8FF\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A part's words on one line. */
export function wordsOf(element: Element): string {
  return oneLine(plainText(element));
}

/** The text when it is an address and nothing else. */
export function asAddress(text: string): string | undefined {
  const plain = text.replace(ornaments, '').trim();
  return wholeAddress.test(plain) ? plain.toLowerCase() : undefined;
}

/** Letters of an avatar without a picture: at most this many. */
const mostInitials = 3;
const betweenWords = /[\s,.;:<>"'()[\]-]+/;

/** An avatar without a picture shows initials in front of the name, in an element of its own. */
function withoutInitials(place: Element, text: string): string {
  const [coin] = findAll(place, '*')
    .map(wordsOf)
    .filter((words) => words !== '' && words.length <= mostInitials);
  if (coin === undefined || !text.startsWith(coin)) return text;
  const rest = text.slice(coin.length).trim();
  const first = rest
    .toLowerCase()
    .split(betweenWords)
    .map((word) => [...word][0]);
  return [...coin.toLowerCase()].every((letter) => first.includes(letter)) ? rest : text;
}

/** A mark Outlook sets behind the address ("External"), in an element of its own. A host there ("via …") is none. */
function withoutMark(place: Element, text: string): string {
  const end = text.lastIndexOf('>') + 1;
  const behind = text.slice(end).trim();
  const isMark = end > 0 && behind !== '' && !behind.includes('.') && !behind.includes('@');
  return isMark && findAll(place, '*').some((element) => wordsOf(element) === behind) ? text.slice(0, end) : text;
}

function parse(place: Element): Mailbox {
  const text = withoutMark(place, withoutInitials(place, wordsOf(place)));
  const plain = text.replace(ornaments, '').trim();
  const found = addressAtEnd.exec(plain);
  if (found) return { displayName: text.slice(0, text.lastIndexOf('<')).trim(), address: found[1]?.toLowerCase() };
  const address = asAddress(plain);
  return address === undefined ? { displayName: text, address } : { displayName: '', address };
}

/**
 * What names senders in the pane, for every hook that finds any: no recipients, and nothing a mail contains.
 * @param isSure whether it is certain where the mails' own content begins; else only hooks that no mail can forge count
 */
export function findSenders(own: OwnParts, view: Element, isSure: boolean): Element[][] {
  return [...hooks.sureSenders, ...(isSure ? hooks.otherSenders : [])]
    .map((selector) =>
      pickShown(own, selector, view).filter(
        (place) => closestOf(place, hooks.recipients) === null && wordsOf(place) !== '',
      ),
    )
    .filter((places) => places.length > 0);
}

/**
 * Reads the sender of a message.
 * @param senders what names it, the surest hook first. Where the first finds nothing the sender is unknown: one
 * message must not be read by a weaker hook than another, since a mail might have forged that one. Labels are not
 * read: they repeat the name, and a name may end with an address.
 * @returns the address is `undefined` where the page does not show one, or where two parts of it name different ones
 */
export function readSender(senders: readonly (readonly Element[])[]): Mailbox | undefined {
  const [place, ...others] = senders.map(([first]) => first);
  if (!place) return undefined;
  const shown = parse(place);
  const contradicts = others
    .filter((other) => other && !contains(place, other) && !contains(other, place))
    .map((other) => parse(other as Element).address)
    .some((address) => address !== undefined && address !== shown.address);
  return contradicts ? { displayName: shown.displayName, address: undefined } : shown;
}
