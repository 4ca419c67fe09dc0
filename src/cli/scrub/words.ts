import { addressParser, decodeWords } from 'postal-mime';
import { type Field, foldValue, unfold } from './fields.ts';
import { isRole, namesBrandPlainly } from './plainWords.ts';
import { scrubText } from './text.ts';
import type { Tools } from './tools.ts';

/** Fields people read: the subject, and names with addresses. Encoded words (RFC 2047) stay encoded. */

const notAscii = /[^\t\x20-\x7e]/;
const atomText = /^[\w !#$%&'*+/=?^`{|}~.-]*$/;
const quotable = /["\\]/g;
/** Characters an encoded word may hold, so that its line stays within 76. */
const longestEncoded = 36;

/** Raw 8-bit headers are UTF-8 where they can be. */
function decodeRaw(value: string): string {
  const bytes = Buffer.from(value, 'latin1');
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? value : text;
}

function encodeWords(text: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    if (Buffer.byteLength(part + character) > longestEncoded) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].map((one) => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`).join(' ');
}

function encode(text: string): string {
  return notAscii.test(text) ? encodeWords(text) : text;
}

/** A field of free text. */
export function scrubSubject(field: Field, tools: Tools): string {
  const plain = decodeWords(decodeRaw(unfold(field.value)));
  const scrubbed = scrubText(plain, tools);
  return scrubbed === plain ? field.value : foldValue(field, encode(scrubbed));
}

/** How a name is replaced: `person` for the reader, who is always a stand-in, and `shown` for what the sender shows. */
export type NameKind = 'person' | 'shown';

function nameFor(name: string, address: string, kind: NameKind, tools: Tools): string {
  if (name === '') return '';
  const localPart = address.slice(0, address.lastIndexOf('@'));
  const isPersons = kind === 'person' && !isRole(localPart) && !namesBrandPlainly(name);
  const scrubbed = scrubText(name, tools);
  return isPersons && scrubbed === name ? tools.madeUp(name) : scrubbed;
}

function writeMailbox(name: string, address: string): string {
  if (name === '') return address;
  const shown = notAscii.test(name)
    ? encodeWords(name)
    : atomText.test(name) && !name.includes('.')
      ? name
      : `"${name.replace(quotable, '\\$&')}"`;
  return `${shown} <${address}>`;
}

/** A field of mailboxes; left as it is when nothing in it changes. */
export function scrubMailboxes(field: Field, kind: NameKind, tools: Tools): string {
  const value = decodeRaw(unfold(field.value));
  let isChanged = false;
  const boxes = addressParser(value, { flatten: true }).map((found) => {
    const [name, address] = [decodeWords(found.name ?? ''), found.address ?? ''];
    const scrubbed = {
      name: nameFor(name, address, kind, tools),
      address: address.includes('@') ? tools.address(address) : scrubText(address, tools),
    };
    if (scrubbed.name !== name || scrubbed.address !== address) isChanged = true;
    return scrubbed.address === '' ? encode(scrubbed.name) : writeMailbox(scrubbed.name, scrubbed.address);
  });
  return isChanged ? foldValue(field, boxes.join(', ')) : field.value;
}
