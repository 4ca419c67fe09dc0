import type { Message, NotChecked } from '../classifier/message.ts';
import { fewestCharacters, headAndTail, longestText } from '../classifier/text/headAndTail.ts';
import { findAll } from '../html/dom.ts';
import type { HtmlParts } from '../html/htmlSource.ts';
import { createVisibleReader } from '../webmail/visibleText.ts';
import type { OpenMessage } from '../webmail/webmail.ts';
import { cutImages, foldLinks, mostImages } from './foldLinks.ts';

/**
 * What an open message says, read in pieces so that the tab never stalls. No cap on the size of a mail: what is too
 * much for one judgement is named as not checked.
 */

export interface BodyContent {
  readonly message: Message;
  /** The place in `message.links` of each element that is a link; the same link twice is listed once. */
  readonly linkPlaces: ReadonlyMap<Element, number>;
  /** Changes when text or links do. */
  readonly digest: string;
  /** The text could not be read as a whole. */
  readonly isPartial: boolean;
  /** Nothing could be read: nothing is there, or only a frame. */
  readonly isUnread: boolean;
  /** Nothing is there, perhaps not yet. */
  readonly isMissing: boolean;
}

/** A piece of reading takes no longer than this (milliseconds); between two pieces the tab does what it wants. */
const longestPiece = 8;
/** Steps between two looks at the clock. */
const stepsPerLook = 50;
const frames = 'iframe, object, embed';
const pictures = `img, ${frames}`;

/** Lets the tab do everything else that waits. A message, since timers have a delay of their own. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** A short digest that changes when the text does (FNV-1a, 32 bits); it protects nothing. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}.${(hash >>> 0).toString(36)}`;
}

/** Unknown header values are left out: `undefined` is no value of a Message. */
function headersOf({ id, from, replyTo, account, subject, date }: OpenMessage): Partial<Message> {
  return {
    ...(id === undefined ? {} : { messageId: id }),
    ...(date === undefined ? {} : { date }),
    ...(from === undefined ? {} : { from: [from] }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(account === undefined ? {} : { deliveredTo: account }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** Whether nothing of a mail can be seen. An empty mail has a blank line at least, which takes up room. */
function isNothing(body: Element, { text, hiddenText, links }: HtmlParts<Node>): boolean {
  if (text.trim() !== '' || hiddenText.trim() !== '' || links.length > 0) return false;
  return findAll(body, pictures).length === 0 && Element.prototype.getBoundingClientRect.call(body).height === 0;
}

function toContent(open: OpenMessage, parts: HtmlParts<Node>): BodyContent {
  const { links, places, isCut } = foldLinks(parts);
  const isShort = parts.text.trim().length < fewestCharacters;
  const isPicture = isShort && findAll(open.body, pictures).length > 0;
  const isMissing = isNothing(open.body, parts);
  const isUnread = isMissing || (isShort && findAll(open.body, frames).length > 0);
  const missing: NotChecked[] = [];
  if (isMissing) missing.push('text');
  if (isPicture || parts.images.length > mostImages) missing.push('pictures');
  if (parts.text.length > longestText) missing.push('text');
  if (isCut) missing.push('moreLinks');
  const message: Message = {
    ...headersOf(open),
    text: headAndTail(parts.text),
    hiddenText: headAndTail(parts.hiddenText),
    links,
    images: cutImages(parts.images),
    notChecked: [...new Set([...open.notChecked, ...missing])],
  };
  const digest = digestOf([message.text, ...links.map(({ href, text }) => `${href} ${text}`)].join('\n'));
  return { message, linkPlaces: places, digest, isPartial: missing.length > 0, isUnread, isMissing };
}

/**
 * Reads the body of an open message.
 * @returns `undefined` when `signal` ended it: the page shows something else by now
 */
export async function readBody(open: OpenMessage, signal: AbortSignal): Promise<BodyContent | undefined> {
  const reader = createVisibleReader(open.body);
  for (let isMore = true; isMore; ) {
    const end = performance.now() + longestPiece;
    while (isMore && performance.now() < end) isMore = reader.readSome(stepsPerLook);
    if (isMore) await nextTurn();
    if (signal.aborted) return undefined;
  }
  return toContent(open, reader.parts());
}
