import { type AddressObject, type EmailAddress, type ParsedMail, simpleParser } from 'mailparser';
import { type HeaderField, readAuthResults } from '../classifier/authResults.ts';
import type { Mailbox, Message, NotChecked } from '../classifier/message.ts';
import { findTextLinks } from '../html/textLinks.ts';
import { readHtmlSource } from './parse5Source.ts';

/** The bytes are no mail: empty, or binary. */
export class NotAMailError extends Error {
  override name = 'NotAMailError';
}

const fieldsOfAMail = ['from', 'received', 'date', 'subject', 'message-id', 'to', 'return-path', 'content-type'];

/** Header fields in the mail's order, names in lower case, values unfolded. */
function headerFields(mail: ParsedMail): HeaderField[] {
  return mail.headerLines.map(({ key, line }) => ({
    name: key,
    value: line
      .slice(line.indexOf(':') + 1)
      .replaceAll('\r', '')
      .replaceAll('\n', ' ')
      .trim(),
  }));
}

function flatten(addresses: readonly EmailAddress[]): Mailbox[] {
  return addresses.flatMap(({ name, address, group }) =>
    group ? flatten(group) : [{ displayName: name ?? '', address: (address ?? '').trim().toLowerCase() }],
  );
}

function mailboxes(header: AddressObject | AddressObject[] | undefined): Mailbox[] {
  return header === undefined ? [] : [header].flat().flatMap(({ value }) => flatten(value));
}

/** An unquoted comma in a name splits it (`Facebook ,_<x@y>`): parts without an address belong to the next mailbox. */
export function joinSplitNames(parts: readonly Mailbox[]): Mailbox[] {
  const joined: Mailbox[] = [];
  let names: string[] = [];
  for (const part of parts) {
    if (part.address === '') {
      names.push(part.displayName);
      continue;
    }
    const displayName = [...names, part.displayName].filter((name) => name !== '').join(', ');
    joined.push({ displayName, address: part.address });
    names = [];
  }
  const rest = names.filter((name) => name !== '').join(', ');
  return joined.length > 0 || parts.length === 0 ? joined : [{ displayName: rest, address: '' }];
}

/** The mailbox the mail lies in: only a header above everything the author wrote is the receiver's word. */
function findDeliveredTo(fields: readonly HeaderField[]): string | undefined {
  for (const { name, value } of fields) {
    if (name === 'delivered-to' || name === 'x-original-to') return value.toLowerCase();
    if (name === 'from' || name === 'subject' || name === 'dkim-signature') return undefined;
  }
  return undefined;
}

type BodyParts = Pick<Message, 'text' | 'links' | 'images'> & { readonly hiddenText: string };

function readPlainText(text: string): BodyParts {
  const links = [];
  let at = 0;
  for (const line of text.split('\n')) {
    for (const href of findTextLinks(line)) links.push({ element: 'text' as const, href, text: href, at });
    at += line.length + 1;
  }
  return { text, hiddenText: '', links, images: [] };
}

function notCheckedIn(mail: ParsedMail, parts: BodyParts): NotChecked[] {
  const notChecked: NotChecked[] = [];
  if (mail.attachments.some((attachment) => !attachment.related)) notChecked.push('attachments');
  const hasPictures = parts.images.some((image) => image.visible);
  if (hasPictures && parts.text.trim().length < 20) notChecked.push('pictures');
  return notChecked;
}

/** Options that spare mailparser work whose results are not used here. */
const parserOptions = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true };

function withDefined<T extends object>(values: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

const firstBytes = 4096;

/** Text without any header of a mail: what can be read is its words. */
function readBodyOnly(text: string): Message {
  return { ...readPlainText(text), notChecked: ['headers', 'sender'] };
}

/**
 * Reads one raw mail (RFC 5322 bytes). Bytes without mail headers are read as a mail's bare text, and
 * `notChecked` then holds `headers`.
 * @throws NotAMailError when the bytes are empty or binary
 */
export async function readMail(bytes: Uint8Array): Promise<Message> {
  if (bytes.length === 0) throw new NotAMailError('empty: not a mail');
  if (bytes.subarray(0, firstBytes).includes(0)) throw new NotAMailError('binary data: not a mail');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mail = await simpleParser(buffer, parserOptions);
  const fields = headerFields(mail);
  if (!fields.some(({ name }) => fieldsOfAMail.includes(name))) return readBodyOnly(buffer.toString());
  const parts =
    mail.html === false || mail.html === undefined ? readPlainText(mail.text ?? '') : readHtmlSource(mail.html);
  const hasReplyTo = fields.some(({ name }) => name === 'reply-to');
  return {
    ...parts,
    from: joinSplitNames(mailboxes(mail.from)),
    to: [...mailboxes(mail.to), ...mailboxes(mail.cc)],
    ...withDefined({
      messageId: mail.messageId,
      date: mail.date === undefined || Number.isNaN(mail.date.getTime()) ? undefined : mail.date.getTime(),
      replyTo: hasReplyTo ? mailboxes(mail.replyTo) : undefined,
      deliveredTo: findDeliveredTo(fields),
      subject: mail.subject,
      listId: fields.find(({ name }) => name === 'list-id')?.value,
    }),
    attachments: mail.attachments.map(({ filename, contentType }) => ({ fileName: filename ?? '', contentType })),
    authResults: readAuthResults(fields),
    notChecked: notCheckedIn(mail, parts),
  };
}
