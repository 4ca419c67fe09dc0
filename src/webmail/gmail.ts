import type { Mailbox, NotChecked } from '../classifier/message.ts';
import { attributeOf, closestOf, contains, findAll, isVisible, plainText, precedes } from '../html/dom.ts';
import { readGmailOriginal } from './gmailOriginal.ts';
import { gmailPlace } from './places.ts';
import type { OpenMessage, PageReading, Webmail } from './webmail.ts';

/**
 * Gmail. Hooks in layers, the most lasting first; no label text is read, so the language does not matter.
 * Source of every hook: facts on Gmail's page, public code and captures 2011–2026, checked 2026-11.
 */
const hooks = {
  main: 'div[role="main"]',
  messageId: '[data-message-id], [data-legacy-message-id]',
  expanded: '[role="listitem"][aria-expanded="true"]',
  collapsed: '[role="listitem"][aria-expanded="false"]',
  subject: 'h2.hP, h2[data-thread-perm-id], h2[data-legacy-thread-id]',
  body: '.ii.gt > .a3s, .a3s',
  bodyBox: '.ii.gt',
  /** Everything a sender can put markup into. */
  foreign: '.a3s, .ii, blockquote',
  /** The details popup holds a second sender (reply-to). */
  popup: '.ajA',
  sender: '.gD[email]',
  anySender: '[email]',
  recipient: '.hb [email], .g2[email]',
  /** Text `<address>` beside the sender's name. */
  senderText: '.go',
  avatar: '[data-hovercard-id], [jid]',
  clipped: 'a[href*="view=lg"]',
  account: 'a[aria-label*="@"]',
  textBlock: 'div[dir], div[id]',
} as const;

const token = /^(?:FMfcg|QgrcJ|KtbxL)[\w-]{8,}$|^[0-9a-f]{16}$/;
const hexId = /^[0-9a-f]{16}$/;
const addressShape = /[^\s<>"'(),;:]{1,200}@[^\s<>"'(),;:]{1,200}/;

/** The open thread's part of the address: `#inbox/<token>`, or the popout's `th`. */
function route(url: URL): string {
  const last = url.hash.split('?')[0]?.split('/').at(-1) ?? '';
  return token.test(last) ? `${url.pathname}#${last}` : `${url.pathname}?${url.searchParams.get('th') ?? ''}`;
}

function isThreadRoute(url: URL): boolean {
  const last = url.hash.split('?')[0]?.split('/').at(-1) ?? '';
  return token.test(last) || (url.pathname.includes('/popout') && url.searchParams.has('th'));
}

/**
 * The elements that the webmail made and no sender. The selector says so itself, since a mail may hold ten thousand
 * elements that look like the webmail's.
 */
function findOwn(root: Document | Element, selector: string): Element[] {
  return findAll(root, `:is(${selector}):not(:is(${hooks.foreign}), :is(${hooks.foreign}) *)`);
}

/** The view in which a thread is open: Gmail keeps hidden older views, and the list, in the same document. */
function findView(document: Document): Element | undefined {
  const views = findOwn(document, hooks.main).filter((view) => isVisible(view));
  const withMessage = views.find((view) => findOwn(view, `${hooks.messageId}, ${hooks.expanded}`).length > 0);
  if (withMessage) return withMessage;
  const { body } = document;
  const isPopout = views.length === 0 && findOwn(body, hooks.messageId).some((element) => isVisible(element));
  return isPopout ? body : undefined;
}

/** Signals of an open mail that do not depend on being able to read it. */
function isMailOpen(url: URL, view: Element | undefined): boolean {
  if (isThreadRoute(url)) return true;
  return (
    view !== undefined && findOwn(view, `${hooks.messageId}, ${hooks.expanded}`).some((element) => isVisible(element))
  );
}

/** The outermost elements of one message each: by id, else by an expanded list item. */
function findRoots(view: Element): Element[] {
  const own = (selector: string) => findOwn(view, selector).filter((element) => isVisible(element));
  const byId = own(hooks.messageId);
  const roots = [...byId, ...own(hooks.expanded).filter((item) => !byId.some((root) => contains(item, root)))];
  return roots.filter((element) => !roots.some((other) => other !== element && contains(other, element)));
}

interface FoundBody {
  readonly body: Element;
  readonly before: Element;
  readonly isWeak: boolean;
}

/** The mail's content: by its class, else the largest visible block of text after the header. */
function findBody(root: Element): FoundBody | undefined {
  const known = findAll(root, hooks.body).find(
    (element) => isVisible(element) && closestOf(element, hooks.popup) === null,
  );
  if (known) return { body: known, before: closestOf(known, hooks.bodyBox) ?? known, isWeak: false };
  const box = findAll(root, hooks.bodyBox).find((element) => isVisible(element));
  if (box) return { body: box, before: box, isWeak: true };
  const [header] = findAll(root, hooks.anySender);
  const blocks = findAll(root, hooks.textBlock).filter(
    (block) =>
      isVisible(block) &&
      header !== undefined &&
      precedes(header, block) &&
      findAll(block, hooks.anySender).length === 0,
  );
  const largest = blocks.toSorted((a, b) => plainText(b).length - plainText(a).length)[0];
  return largest && plainText(largest).trim() !== '' ? { body: largest, before: largest, isWeak: true } : undefined;
}

function emailOf(element: Element | undefined): string | undefined {
  const value = element === undefined ? undefined : attributeOf(element, 'email')?.trim().toLowerCase();
  return value !== undefined && addressShape.test(value) ? value : undefined;
}

/** Header elements of a message: visible, before the body, in no popup and in no part the sender wrote. */
function headerElements(root: Element, body: Element, selector: string): Element[] {
  return findOwn(root, selector).filter(
    (element) =>
      // Comparing places is slow among thousands of neighbours, so it comes last.
      !contains(body, element) && precedes(element, body) && closestOf(element, hooks.popup) === null,
  );
}

/** What else on the page names the sender's address: the avatar, and the text beside the name. */
function otherWitnesses(root: Element, body: Element): string[] {
  const avatars = headerElements(root, body, hooks.avatar).map(
    (element) => attributeOf(element, 'data-hovercard-id') ?? attributeOf(element, 'jid'),
  );
  const texts = headerElements(root, body, hooks.senderText).map(
    (element) => addressShape.exec(plainText(element))?.[0],
  );
  return [...avatars, ...texts]
    .map((address) => address?.toLowerCase())
    .filter((address) => address?.includes('@')) as string[];
}

/**
 * The sender: the element Gmail marks, unless the page's other witnesses contradict it; without that element any
 * other only when a witness agrees. A wrong sender is worse than none.
 */
function findSender(root: Element, body: Element): Mailbox | undefined {
  const witnesses = otherWitnesses(root, body);
  const agrees = (address: string) => witnesses.includes(address);
  const marked = headerElements(root, body, hooks.sender).find((element) => isVisible(element));
  const recipients = headerElements(root, body, hooks.recipient);
  const others = headerElements(root, body, hooks.anySender).filter((element) => !recipients.includes(element));
  const candidates = marked ? [marked] : others.filter((element) => agrees(emailOf(element) ?? ''));
  const address = emailOf(candidates[0]);
  if (address === undefined || (witnesses.length > 0 && !agrees(address))) return undefined;
  const displayName = attributeOf(candidates[0] as Element, 'name') ?? plainText(candidates[0] as Element);
  return { displayName: displayName === address ? '' : displayName, address };
}

function findSubject(view: Element): string | undefined {
  const subject = findOwn(view, hooks.subject).find((element) => isVisible(element));
  return subject === undefined ? undefined : plainText(subject).trim();
}

/** The address of the account, from the page's own header. */
function findAccount(document: Document): string | undefined {
  const labels = findOwn(document, hooks.account);
  for (const label of labels) {
    const address = addressShape.exec(attributeOf(label, 'aria-label') ?? '')?.[0];
    if (address !== undefined) return address.toLowerCase();
  }
  return undefined;
}

/** Gmail's id of a message: hexadecimal, the first 11 digits are the time of arrival in milliseconds. */
function findId(root: Element): string | undefined {
  const legacy = attributeOf(root, 'data-legacy-message-id');
  if (legacy !== undefined && hexId.test(legacy)) return legacy;
  const id = attributeOf(root, 'data-message-id')?.replace('#', '');
  if (id !== undefined) return id;
  const [inner] = findOwn(root, hooks.messageId);
  return inner === undefined ? undefined : findId(inner);
}

function arrivalOf(id: string | undefined): number | undefined {
  return id !== undefined && hexId.test(id) ? Number.parseInt(id.slice(0, 11), 16) : undefined;
}

/** Written in this web client: one's own mail, which nobody needs to be warned of. */
function isOwn(id: string | undefined): boolean {
  return id?.startsWith('msg-a:') === true;
}

function findMessage(root: Element, view: Element, document: Document): OpenMessage | undefined {
  const found = findBody(root);
  if (!found) return undefined;
  const { body, before } = found;
  const from = findSender(root, body);
  const id = findId(root);
  const isClipped = findAll(root, hooks.clipped).some((link) => !contains(body, link));
  const notChecked: NotChecked[] = [];
  if (isClipped) notChecked.push('clippedText');
  if (found.isWeak) notChecked.push('text');
  const isPartial = from === undefined || id === undefined || notChecked.length > 0;
  if (hasCollapsed(view)) notChecked.push('collapsedMessages');
  return {
    id,
    account: findAccount(document),
    from,
    subject: findSubject(view),
    date: arrivalOf(id),
    body,
    bannerBefore: before,
    notChecked,
    isPartial,
  };
}

/** Messages of the conversation that are folded up: nobody looked at them. */
function hasCollapsed(view: Element): boolean {
  return findOwn(view, hooks.collapsed).some((item) => isVisible(item));
}

function read(document: Document, url: URL): PageReading {
  // The mobile page has another structure that nobody could verify.
  if (url.pathname.startsWith('/mail/mu/')) return { kind: 'unsupported' };
  const view = findView(document);
  if (!isMailOpen(url, view)) return { kind: 'noMail' };
  if (!view) return { kind: 'unreadable' };
  const roots = findRoots(view);
  const foreign = roots.filter((root) => !isOwn(findId(root)));
  const readings = foreign.map((root) => findMessage(root, view, document));
  const messages = readings.filter((message) => message !== undefined);
  if (messages.length > 0) return { kind: 'open', messages, unreadable: readings.length - messages.length };
  const onlyOwn = roots.length > 0 && foreign.length === 0;
  if (onlyOwn) return { kind: 'open', messages: [], unreadable: 0 };
  const [place] = findAll(view, ':scope > *');
  return place ? { kind: 'unreadable', place } : { kind: 'unreadable' };
}

export const gmail: Webmail = {
  place: gmailPlace,
  idAttributes: ['data-message-id', 'data-legacy-message-id'],
  read,
  readRows: () => [],
  route,
  readOriginal: readGmailOriginal,
};
