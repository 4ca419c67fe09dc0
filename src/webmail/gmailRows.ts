import type { Mailbox } from '../classifier/message.ts';
import { attributeOf, closestOf, findAll, findFirst, isShown, matches, plainText } from '../html/dom.ts';
import { elementsOutside } from '../html/elementsOutside.ts';
import { idIn, isForeign, isHiddenView } from './gmailParts.ts';
import { hexOf } from './gmailRoute.ts';
import { addressIn } from './gmailSender.ts';
import type { ListRow } from './webmail.ts';

/** Rows of the list of mails. Several may show the same conversation; views that are hidden are not read. */

const lastMessage = 'data-legacy-last-message-id';
const ids = [lastMessage, 'data-legacy-thread-id', 'data-thread-id'] as const;
const marked = ids.map((name) => `[${name}]`).join(', ');
const row = '.zA, tr, [role="row"]';
const heading = 'h1, h2, h3';
/** The text of the subject without the labels in front of it. */
const subjectText = '.bog, .bqe';
/** A table may hold a whole conversation in one of its rows. */
const openMail = '.ii, .a3s, [data-message-id], [data-legacy-message-id]';
const longestText = 2_000;

/** The first 11 digits of a message's id are the milliseconds of its arrival. */
export function arrivalOf(id: string | undefined): number | undefined {
  return id !== undefined && hexOf(id) === id ? Number.parseInt(id.slice(0, 11), 16) : undefined;
}

/** The newest message's sender stands last. */
function senderIn(element: Element): Mailbox {
  const person = findAll(element, '[email]').findLast((named) => isShown(named));
  const address = person && addressIn(attributeOf(person, 'email'));
  const name = person ? (attributeOf(person, 'name') ?? plainText(person)).trim().slice(0, longestText) : '';
  return { displayName: name.toLowerCase() === address ? '' : name, address };
}

function subjectIn(element: Element, carrier: Element): string {
  const source = findFirst(element, subjectText) ?? (carrier === element ? undefined : carrier);
  return source ? plainText(source).trim().slice(0, longestText) : '';
}

/** The rows a person sees in the list. */
export function readGmailRows(document: Document): readonly ListRow[] {
  const carriers = elementsOutside(document, {
    wanted: marked,
    isClosed: (element) => isForeign(element) || isHiddenView(element),
  });
  const rows = new Map<Element, ListRow>();
  for (const carrier of carriers) {
    const element = closestOf(carrier, row);
    const id = idIn(carrier, ids);
    if (!element || id === undefined || rows.has(element)) continue;
    if (!matches(carrier, heading) && isShown(element) && !findFirst(element, openMail))
      rows.set(element, {
        id,
        from: senderIn(element),
        subject: subjectIn(element, carrier),
        date: arrivalOf(idIn(carrier, [lastMessage])),
      });
  }
  return [...rows.values()];
}
