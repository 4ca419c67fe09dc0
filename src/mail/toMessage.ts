import type { Message, NotChecked } from '../classifier/message.ts';
import { type HeaderField, readAuthResults } from '../classifier/sender/authResults.ts';
import { fewestCharacters, headAndTail, longestText } from '../classifier/text/headAndTail.ts';
import type { HtmlParts } from '../html/htmlSource.ts';
import { hasUnread, linksOfCalendars, nestedMessages, withTypeByName } from './attachments.ts';
import { dateOf, decodedValue, deliveredToOf, mailboxesOf, readHeaderFields, valuesOf } from './headers.ts';
import type { ParseMail } from './parsedMail.ts';
import { asWindows1252, type BodyParts, readPlainText } from './plainText.ts';

/** Raw bytes → Message, the same in Node and in the browser; the two differ only in the parsers handed in. */

/** Reads HTML source; Node and the browser have different parsers and one walker. */
export type ReadHtmlSource = (html: string) => Omit<HtmlParts<unknown>, 'elements'>;

export interface Parsers {
  readonly parse: ParseMail;
  readonly readHtml: ReadHtmlSource;
}

/** A message inside a message inside a message: deeper ones are not read, and that is said. */
const deepestNesting = 3;
const mostNested = 10;

function whatWasNotRead(parts: BodyParts, hasUnreadParts: boolean): NotChecked[] {
  const notChecked: NotChecked[] = [];
  if (hasUnreadParts) notChecked.push('attachments');
  const isPicture = parts.images.some(({ visible }) => visible) && parts.text.trim().length < fewestCharacters;
  if (isPicture) notChecked.push('pictures');
  if (parts.text.length > longestText) notChecked.push('text');
  return notChecked;
}

/** Header values, absent ones left out. */
function readHeaders(fields: readonly HeaderField[]): Partial<Message> {
  const [messageId] = valuesOf(fields, 'message-id');
  const [listId] = valuesOf(fields, 'list-id');
  const date = dateOf(fields);
  const deliveredTo = deliveredToOf(fields);
  const subject = decodedValue(fields, 'subject');
  return {
    from: mailboxesOf(fields, 'from'),
    to: [...mailboxesOf(fields, 'to'), ...mailboxesOf(fields, 'cc')],
    authResults: readAuthResults(fields),
    ...(messageId === undefined ? {} : { messageId }),
    ...(date === undefined ? {} : { date }),
    ...(valuesOf(fields, 'reply-to').length === 0 ? {} : { replyTo: mailboxesOf(fields, 'reply-to') }),
    ...(deliveredTo === undefined ? {} : { deliveredTo }),
    ...(subject === undefined ? {} : { subject }),
    ...(listId === undefined ? {} : { listId }),
  };
}

async function toMessage(
  bytes: Uint8Array,
  fields: readonly HeaderField[],
  parsers: Parsers,
  depth: number,
): Promise<Message> {
  const mail = await parsers.parse(bytes, fields);
  const attachments = mail.attachments.map(withTypeByName);
  const hasHtml = mail.html !== undefined && mail.html.trim() !== '';
  const parts: BodyParts = hasHtml ? parsers.readHtml(asWindows1252(mail.html ?? '')) : readPlainText(mail.text ?? '');
  const nested = nestedMessages(attachments);
  const readable = depth < deepestNesting ? nested.slice(0, mostNested) : [];
  const attached = await Promise.all(
    readable.map(async (content) => {
      const inner = await toMessage(content, readHeaderFields(content), parsers, depth + 1);
      return { ...inner, attached: true };
    }),
  );
  return {
    ...readHeaders(fields),
    text: headAndTail(parts.text),
    hiddenText: headAndTail(parts.hiddenText),
    links: [...parts.links, ...linksOfCalendars(attachments)],
    images: parts.images,
    attachments: attachments.map(({ fileName, contentType }) => ({ fileName, contentType })),
    ...(attached.length === 0 ? {} : { attachedMessages: attached }),
    notChecked: whatWasNotRead(parts, hasUnread(attachments) || readable.length < nested.length),
  };
}

/** The bytes are no mail: empty, or binary. */
export class NotAMailError extends Error {
  override name = 'NotAMailError';
}

const firstBytes = 4096;
const fieldsOfAMail = ['from', 'received', 'date', 'subject', 'message-id', 'to', 'return-path', 'content-type'];

/**
 * Reads one raw mail (RFC 5322 bytes) with the given parsers. Bytes without mail headers are read as a mail's bare
 * text, and `notChecked` then holds `headers`.
 * @throws NotAMailError when the bytes are empty or binary
 */
export async function readMailWith(bytes: Uint8Array, parsers: Parsers): Promise<Message> {
  if (bytes.length === 0) throw new NotAMailError('empty: not a mail');
  if (bytes.subarray(0, firstBytes).includes(0)) throw new NotAMailError('binary data: not a mail');
  const fields = readHeaderFields(bytes);
  const isMail = fields.some(({ name }) => fieldsOfAMail.includes(name));
  if (isMail) return toMessage(bytes, fields, parsers, 0);
  const text = headAndTail(new TextDecoder().decode(bytes));
  return { ...readPlainText(text), notChecked: ['headers', 'sender'] };
}
