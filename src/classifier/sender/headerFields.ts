import type { Message } from '../message.ts';
import { fold } from '../text/text.ts';
import { type HeaderField, readAuthResults } from './authResults.ts';
import { decodeWords } from './encodedWords.ts';
import { fromAddress } from './sender.ts';

const fieldStart = /^([!-9;-~]{1,200}):/;
/** The last pair of angle brackets. */
const bracketed = /<([^<>]*)>[^<>]*$/;
const continued = /^[ \t]/;

/**
 * Splits raw headers (RFC 5322 §2.2) into fields: folded lines joined, names in lower case, up to the first empty line.
 * Lines that are no field are passed over.
 */
export function parseHeaderFields(raw: string): HeaderField[] {
  const fields: { name: string; value: string }[] = [];
  for (const line of raw.replaceAll('\r', '').split('\n')) {
    if (line === '') {
      if (fields.length > 0) break;
      continue;
    }
    const last = fields.at(-1);
    if (continued.test(line) && last) last.value += ` ${line.trim()}`;
    else {
      const name = fieldStart.exec(line)?.[1];
      if (name !== undefined) fields.push({ name: name.toLowerCase(), value: line.slice(name.length + 1).trim() });
    }
  }
  return fields;
}

/** Every address of a From field; a name can hold one too, but only in front of the one in angle brackets. */
function addressOf(value: string): string {
  return (bracketed.exec(value)?.[1] ?? value).trim().toLowerCase();
}

/** Answers add a mark in front, so one subject may hold the other; one that cannot be decoded is empty and fits any. */
function isSameSubject(shown: string | undefined, value: string | undefined): boolean {
  const [a = '', b = ''] = [shown, decodeWords(value ?? '')].map((text) => fold(text ?? ''));
  return a.includes(b) || b.includes(a);
}

/** Whether headers can be those of a message: one sender, one subject. */
function isSameMail(message: Message, fields: readonly HeaderField[]): boolean {
  const senders = fields.filter(({ name }) => name === 'from').map(({ value }) => addressOf(value));
  const subject = fields.find(({ name }) => name === 'subject')?.value;
  const shown = fromAddress(message);
  return shown !== undefined && senders.includes(shown) && isSameSubject(message.subject, subject);
}

/**
 * A message with what its raw headers say of the sender. Headers of another mail (another address in From, or another
 * subject) change nothing: the message stays unchecked.
 */
export function withHeaders(message: Message, raw: string): Message {
  const fields = parseHeaderFields(raw);
  if (!isSameMail(message, fields)) return message;
  const listId = fields.find(({ name }) => name === 'list-id')?.value;
  return { ...message, authResults: readAuthResults(fields), ...(listId === undefined ? {} : { listId }) };
}
