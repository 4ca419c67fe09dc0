import type { Mailbox } from '../classifier/message.ts';
import { childElementsOf, findAll, findFirst, matches, parentOf, precedes, textContentOf } from '../html/dom.ts';
import { elementsOutside } from '../html/elementsOutside.ts';
import { addressIn } from './gmailSender.ts';
import type { OpenMessage, PageReading } from './webmail.ts';

/**
 * Gmail's page to print a conversation, or to read a long mail whole: plain tables without ids.
 * Source: public captures of the print view, 2025.
 */

/** Gmail writes it with a blank; without one it is the sender's own. */
const bodyBox = 'div[style*="overflow: hidden"]';
const message = 'table.message';
const longestHeader = 5_000;

function textOf(element: Element | undefined): string {
  return (element ? textContentOf(element) : '').slice(0, longestHeader).trim();
}

/** The first elements of a kind that do not lie in another mail's markup. */
function outside(root: Element, wanted: string): Element[] {
  return elementsOutside(root, {
    wanted,
    isClosed: (element) => matches(element, bodyBox) || matches(element, message),
  });
}

/** `<b>name</b> <address >`: the name is the sender's and may hold an address too, so only what follows it counts. */
function senderOf(header: Element): Mailbox | undefined {
  const name = findFirst(header, 'b');
  if (!name) return undefined;
  const whole = textContentOf(parentOf(name) ?? name);
  const own = textContentOf(name);
  const behind = whole.slice(whole.indexOf(own) + own.length);
  const address = addressIn(behind.slice(0, longestHeader));
  const displayName = textOf(name);
  return address === undefined ? undefined : { displayName: displayName === address ? '' : displayName, address };
}

/** Here the name is part of the text; what counts stands last. */
function replyToOf(line: Element | undefined): readonly Mailbox[] {
  const text = textOf(line);
  const address = addressIn(text.slice(text.lastIndexOf('<') + 1));
  return address === undefined ? [] : [{ displayName: '', address }];
}

/** One table of the page: sender and date, recipients, the mail. */
function toMessage(table: Element, subject: string | undefined, account: string | undefined): OpenMessage | undefined {
  const body = findFirst(table, bodyBox);
  const header = findFirst(table, 'td');
  if (!body || !header || !precedes(header, body)) return undefined;
  const [reply] = findAll(table, '.replyto').filter((line) => precedes(line, body));
  const replyTo = replyToOf(reply);
  return {
    id: undefined,
    account,
    from: senderOf(header),
    ...(replyTo.length > 0 ? { replyTo } : {}),
    subject,
    date: undefined,
    body,
    bannerBefore: body,
    notChecked: [],
    isPartial: true,
  };
}

/** Reads the page; one that is built differently is unsupported. */
export function readPrintView(document: Document): PageReading {
  const page = findFirst(document, 'body');
  const content = page && (matches(page, '.maincontent') ? page : outside(page, '.maincontent')[0]);
  const [place] = content ? childElementsOf(content) : [];
  const tables = content ? outside(content, message) : [];
  const heading = content && outside(content, 'b').find((bold) => !tables[0] || precedes(bold, tables[0]));
  const owners = page && content ? outside(page, 'b').filter((bold) => precedes(bold, content)) : [];
  const account = owners.map((bold) => addressIn(textOf(bold))).find((address) => address !== undefined);
  const found = tables.map((table) => toMessage(table, textOf(heading) || undefined, account));
  const messages = found.filter((read) => read !== undefined);
  if (messages.length > 0) return { kind: 'open', messages, unreadable: found.length - messages.length };
  return { kind: 'unsupported', place: place ?? (page && childElementsOf(page)[0]) };
}
