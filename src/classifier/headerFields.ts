import { type HeaderField, readAuthResults } from './authResults.ts';
import type { Message } from './message.ts';
import { fromAddress } from './sender.ts';

const fieldStart = /^([!-9;-~]{1,200}):/;
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

/**
 * A message with what its raw headers say of the sender. Headers of another mail (their From does not hold the address
 * shown) change nothing: the message stays unchecked.
 */
export function withHeaders(message: Message, raw: string): Message {
  const fields = parseHeaderFields(raw);
  const shown = fromAddress(message);
  const isSameMail = fields.some(({ name, value }) => name === 'from' && shown && value.toLowerCase().includes(shown));
  if (!isSameMail) return message;
  const listId = fields.find(({ name }) => name === 'list-id')?.value;
  return { ...message, authResults: readAuthResults(fields), ...(listId === undefined ? {} : { listId }) };
}
