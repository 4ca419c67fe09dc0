import type { Message } from '../../classifier/message.ts';
import { isKeptField } from './field.ts';
import type { Stands } from './people.ts';

/** A last look at a scrubbed mail, read as any mail is: whom the original named must not be named in it. */

const word = /[\p{L}\p{M}]+/gu;

const fieldLabel = /^([!-9;-~]{1,200}):/gm;
const softBreak = /=\r?\n/g;
const base64Line = /^[A-Za-z\d+/=]{40,}\r?$/gm;

/** The bytes without what no person wrote: names of fields, breaks inside words, base64 (read with the message). */
function written(raw: string): string {
  return raw
    .replace(fieldLabel, (label, name: string) => (isKeptField(name.toLowerCase()) ? '' : label))
    .replace(softBreak, '')
    .replace(base64Line, '');
}

function everythingIn(raw: string, message: Message): string {
  const { text, hiddenText = '', subject = '', links, images, from = [], to = [], attachedMessages = [] } = message;
  const boxes = [...from, ...to].flatMap(({ displayName, address = '' }) => [displayName, address]);
  const addresses = [...links.map(({ href }) => href), ...images.map(({ src }) => src)];
  const inner = attachedMessages.map((attached) => everythingIn('', attached));
  return [written(raw), text, hiddenText, subject, ...boxes, ...addresses, ...inner].join('\n').toLowerCase();
}

/** @returns words and addresses of people that are still there, lower-case */
export function stillNamed(raw: string, message: Message, { addresses, words, readersWords }: Stands): string[] {
  const all = everythingIn(raw, message);
  const found = new Set(all.match(word));
  const standIns = new Set([...words.values(), ...addresses.values()]);
  return [
    ...readersWords.filter((name) => found.has(name) && !standIns.has(name)),
    ...[...addresses.keys()].filter((address) => all.includes(address) && !standIns.has(address)),
  ];
}
