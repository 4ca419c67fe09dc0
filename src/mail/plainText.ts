import type { Link, Message } from '../classifier/message.ts';
import { findTextLinks } from '../html/textLinks.ts';

/** Plain text of a mail → what a person reads and can follow. */

export type BodyParts = Pick<Message, 'text' | 'links' | 'images'> & { readonly hiddenText: string };

const manyBreaks = /\n{3,}/g;
const blanks = /[ \t]+/g;
const latinControls = /[\u0080-\u009f]/g;
const windows1252 = new TextDecoder('windows-1252');

/** Mails that say ISO-8859-1 mean Windows-1252 (WHATWG Encoding §4.2): its quotes and dashes are no controls. */
export function asWindows1252(text: string): string {
  return text.replace(latinControls, (control) => windows1252.decode(new Uint8Array([control.charCodeAt(0)])));
}

/** As a page would show it; parsers join parts with different blanks and line breaks. */
function normalise(text: string): string {
  return asWindows1252(text).replaceAll('\r', '').replace(blanks, ' ').replace(manyBreaks, '\n\n').trimEnd();
}

export function readPlainText(source: string): BodyParts {
  const text = normalise(source);
  const links: Link[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    for (const { href } of findTextLinks(line)) links.push({ element: 'text', href, text: href, at });
    at += line.length + 1;
  }
  return { text, hiddenText: '', links, images: [] };
}
