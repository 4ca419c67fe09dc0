import type { Mailbox, NotChecked } from '../classifier/message.ts';
import { attributeOf, childElementsOf, closestOf, isVisible, localNameOf, parentOf } from '../html/dom.ts';
import { hooks } from './outlookHooks.ts';
import { type FoundMessage, type FoundMessages, findMessages } from './outlookMessages.ts';
import { findAccount, findPlace, findView } from './outlookPane.ts';
import { type OwnParts, pick, pickShown, readOwn } from './outlookParts.ts';
import { isMailPath, isOtherId, isOwnFolder, isSpamFolder, normaliseId, openIdOf, routeOf } from './outlookRoute.ts';
import { readOutlookRows, selectedId, selectedSender } from './outlookRows.ts';
import { readSender } from './outlookSender.ts';
import { findHeadings, readSubject } from './outlookSubject.ts';
import { outlookPlace } from './places.ts';
import type { OpenMessage, PageReading, Webmail } from './webmail.ts';

/** Outlook on the web, for private and for work accounts. It shows no headers at all. */

/** What the whole page says, for every message of it. */
interface Page {
  readonly own: OwnParts;
  readonly url: URL;
  readonly account: string | undefined;
  readonly found: FoundMessages;
  readonly headings: readonly (readonly Element[])[];
}

function findDate(own: OwnParts, root: Element): number | undefined {
  const [time] = pickShown(own, hooks.machineTime, root);
  const date = Date.parse((time && attributeOf(time, 'datetime')) ?? '');
  return Number.isNaN(date) ? undefined : date;
}

/** The conversation's id and the message's name on the page. Unknown while the address and the list name different ones. */
function findId({ own, url, found }: Page, message: FoundMessage): string | undefined {
  const open = openIdOf(url);
  const selected = selectedId(own);
  const id = open ?? selected;
  if (id === undefined || isOtherId(open, selected)) return undefined;
  const named = markedSender(message);
  return `${normaliseId(id)}#${(named && attributeOf(named, 'id')) ?? found.messages.indexOf(message)}`;
}

/** What Outlook itself marks as the sender of a message. */
function markedSender({ senders }: FoundMessage): Element | undefined {
  const place = senders[0]?.[0];
  return (place && closestOf(place, hooks.senderId)) ?? undefined;
}

/**
 * The mailbox's own address where no sender is marked is as likely the recipient's, whose mark is gone too. A folder of
 * one's own mail has no other.
 */
function withoutRecipient(
  { url, account }: Page,
  message: FoundMessage,
  from: Mailbox | undefined,
): Mailbox | undefined {
  const isUncertain = account !== undefined && from?.address === account && !isOwnFolder(url);
  return from && isUncertain && !markedSender(message) ? { ...from, address: undefined } : from;
}

/** The row of the open mail may name the address the message hides, and must not contradict one it shows. */
function withRow(page: Page, from: Mailbox | undefined, subject: string | undefined): Mailbox | undefined {
  const { own, url, found } = page;
  const isAlone = found.messages.length === 1 && found.unreadable === 0 && !found.hasFolded;
  // In a folder of sent mail the rows name the recipients.
  if (!from || !isAlone || isOwnFolder(url) || isOtherId(openIdOf(url), selectedId(own))) return from;
  const row = selectedSender(own, subject);
  if (row?.address === undefined || row.address === from.address) return from;
  const isSame = from.address === undefined && row.displayName === from.displayName;
  return { displayName: from.displayName, address: isSame ? row.address : undefined };
}

/** The box around the body that holds nothing else: the banner stands before it, outside anything that scrolls. */
function boxOf({ body, root }: FoundMessage): Element {
  let box = body;
  for (let next = parentOf(body); next && next !== root; next = parentOf(next)) {
    if (childElementsOf(next).length > 1) break;
    box = next;
  }
  return box;
}

function readMessage(page: Page, message: FoundMessage): OpenMessage {
  const { root, body, isWeak, senders } = message;
  const subject = readSubject(page.headings, page.found.messages, message);
  const from = withRow(page, withoutRecipient(page, message, readSender(senders)), subject);
  const id = findId(page, message);
  const notChecked: NotChecked[] = [];
  if (from?.address === undefined) notChecked.push('sender');
  if (isWeak) notChecked.push('text');
  const isPartial = id === undefined || notChecked.length > 0;
  if (page.found.hasFolded) notChecked.push('collapsedMessages');
  const date = findDate(page.own, root);
  return { id, account: page.account, from, subject, date, body, bannerBefore: boxOf(message), notChecked, isPartial };
}

/** What is said where no message was found. */
function nothingFound(own: OwnParts, view: Element | undefined, isOpen: boolean): PageReading {
  const isPhone = pick(own, hooks.phone).some((pane) => isVisible(pane));
  if (isPhone && pick(own, hooks.panes.slice(0, -1).join()).length === 0) return { kind: 'unsupported' };
  if (!isOpen) return { kind: 'noMail' };
  // Before a whole page nothing can stand that its layout knows of.
  const place = view === undefined || localNameOf(view) === 'body' ? undefined : findPlace(own, view);
  return place ? { kind: 'unreadable', place } : { kind: 'unreadable' };
}

function read(document: Document, url: URL): PageReading {
  if (!isMailPath(url)) return { kind: 'noMail' };
  const isOpen = openIdOf(url) !== undefined;
  const own = readOwn(document);
  const view = findView(own, document, isOpen);
  if (!view) return nothingFound(own, view, isOpen);
  const found = findMessages(own, view, isOpen);
  const page: Page = { own, url, account: findAccount(own), found, headings: findHeadings(own, view) };
  const isOwn = ({ from }: OpenMessage) =>
    isOwnFolder(url) && from?.address !== undefined && from.address === page.account;
  const readings = found.messages.map((message) => readMessage(page, message));
  const messages = readings.filter((message) => !isOwn(message));
  const isOnlyOwn = readings.length > 0 || (found.isComposing && isOwnFolder(url));
  if (messages.length > 0 || (isOnlyOwn && found.unreadable === 0)) {
    return { kind: 'open', messages, unreadable: found.unreadable };
  }
  return nothingFound(own, view, isOpen || found.unreadable > 0);
}

export const outlook: Webmail = {
  place: outlookPlace,
  idAttributes: ['data-convid', 'aria-selected'],
  read,
  readRows: (document, url) => (isOwnFolder(url) || isSpamFolder(url) ? [] : readOutlookRows(document)),
  readAccount: (document) => findAccount(readOwn(document)),
  route: routeOf,
};
