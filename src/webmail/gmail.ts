import type { NotChecked } from '../classifier/message.ts';
import { attributeOf, childElementsOf, closestOf, contains, findFirst, hasArea } from '../html/dom.ts';
import { type FoundSubject, findAccount, findSubject } from './gmailAccount.ts';
import { type FoundMessage, findMessages } from './gmailMessages.ts';
import { createGmailOriginals } from './gmailOriginal.ts';
import { findParts, hooks, idIn, openViews, type Parts, partsOf, viewsOf, visibleParts } from './gmailParts.ts';
import { readPrintView } from './gmailPrint.ts';
import {
  isMailOnOtherPage,
  isOtherPage,
  isOwnFolder,
  isPrintView,
  isSpamFolder,
  isThreadRoute,
  routeOf,
  threadIdOf,
} from './gmailRoute.ts';
import { arrivalOf, readGmailRows } from './gmailRows.ts';
import { findSender } from './gmailSender.ts';
import { gmailPlace } from './places.ts';
import type { OpenMessage, PageReading, Webmail } from './webmail.ts';

/** Gmail: from its page (`gmailParts.ts`) to the open messages. */

const idAttributes = ['data-legacy-message-id', 'data-message-id'];
const threadIds = ['data-legacy-thread-id', 'data-thread-perm-id'];
const ownId = /^#?msg-[a-z]:[\w-]{1,100}$/;
/** Gmail's own link below a message it shows the beginning of. */
const clipped = '.iX a[href*="view=lg"]';

function idOf(element: Element): string | undefined {
  const id = attributeOf(element, 'data-message-id') ?? '';
  return idIn(element, idAttributes) ?? (ownId.test(id) ? id.replace('#', '') : undefined);
}

/** The id that stands around the body, else the only one in its message. */
function findId({ root, box }: FoundMessage, parts: Parts): string | undefined {
  const around = closestOf(box, hooks.id);
  if (around && contains(root, around)) return idOf(around);
  const ids = new Set(partsOf(parts, hooks.id, root).map(idOf));
  return ids.size === 1 ? [...ids][0] : undefined;
}

interface Surroundings {
  readonly document: Document;
  readonly parts: Parts;
  readonly view: Element;
}

/** What all messages of a conversation have in common. */
interface Conversation extends FoundSubject {
  readonly account: string | undefined;
  readonly hasCollapsed: boolean;
}

function toMessage(
  found: FoundMessage,
  { account, subject, isUnclear, hasCollapsed }: Conversation,
  { parts, view }: Surroundings,
): OpenMessage {
  const { root, body, box } = found;
  const from = findSender(parts, root, box);
  const id = findId(found, parts);
  const notChecked: NotChecked[] = [];
  if (findFirst(root, clipped)) notChecked.push('clippedText');
  // What a sender makes as small as nothing is still read, but not taken for all there is.
  if (found.isWeak || (hasArea(view) && !hasArea(box))) notChecked.push('text');
  if (from?.address === undefined) notChecked.push('sender');
  const isPartial = id === undefined || isUnclear || notChecked.length > 0;
  if (hasCollapsed) notChecked.push('collapsedMessages');
  return { id, account, from, subject, date: arrivalOf(id), body, bannerBefore: box, notChecked, isPartial };
}

/** A view that still shows another conversation than the address names: the page is about to change it. */
function isStale({ parts, view }: Surroundings, url: URL): boolean {
  const asked = threadIdOf(url);
  const headings = visibleParts(parts, hooks.subject, view);
  const threads = headings.map((heading) => idIn(heading, threadIds)).filter((id) => id !== undefined);
  if (asked === undefined || threads.length === 0 || threads.includes(asked)) return false;
  return !partsOf(parts, hooks.id, view).some((element) => idOf(element) === asked);
}

function readView(
  around: Surroundings,
  url: URL,
): {
  readonly messages: readonly OpenMessage[];
  readonly unreadable: number;
  readonly own: number;
} {
  const { found, unreadable, hasCollapsed, drafts } = findMessages(around.parts, around.view);
  const title = findSubject(around.document, around.parts, around.view);
  const account = findAccount(around.document, around.parts, title.subject);
  const all = found.map((message) => toMessage(message, { ...title, account, hasCollapsed }, around));
  // Only in the folders of what the person wrote: a From alone proves nothing, and blackmail forges exactly that.
  const isOwn = ({ from }: OpenMessage) => isOwnFolder(url) && account !== undefined && from?.address === account;
  const messages = all.filter((message) => !isOwn(message));
  return { messages, unreadable, own: all.length - messages.length + drafts };
}

/** Where a notice can stand. */
function firstIn(element: Element | undefined): Element | undefined {
  return element && childElementsOf(element)[0];
}

function read(document: Document, url: URL): PageReading {
  const page = findFirst(document, 'body');
  if (isOtherPage(url)) {
    return { kind: 'unsupported', place: isMailOnOtherPage(url) ? firstIn(page) : undefined };
  }
  if (isPrintView(url)) return readPrintView(document);
  const parts = findParts(document);
  const open = openViews(parts, document, isThreadRoute(url));
  if (open.length === 0) {
    const [view] = viewsOf(parts);
    return isThreadRoute(url) ? { kind: 'unreadable', place: firstIn(view) } : { kind: 'noMail' };
  }
  const all = open.map((view) => ({ document, parts, view }));
  const fresh = all.filter((view) => !isStale(view, url));
  const [views, stale] = fresh.length > 0 ? [fresh, {}] : [all, { isStale: true }];
  const readings = views.map((view) => readView(view, url));
  const messages = readings.flatMap((reading) => reading.messages);
  const missing = readings.reduce((sum, reading) => sum + reading.unreadable, 0);
  const hasOwn = readings.some(({ own }) => own > 0);
  if (messages.length > 0 || (hasOwn && missing === 0))
    return { kind: 'open', messages, unreadable: missing, ...stale };
  return { kind: 'unreadable', place: firstIn(open[0]) };
}

export const gmail: Webmail = {
  place: gmailPlace,
  idAttributes,
  read,
  readRows: (document, url) => (isOwnFolder(url) || isSpamFolder(url) ? [] : readGmailRows(document)),
  readAccount: (document) => findAccount(document, findParts(document), undefined),
  route: routeOf,
  readOriginal: createGmailOriginals(),
};
