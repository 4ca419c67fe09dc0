import type { TextWriter } from './textWriter.ts';

const webAddress = /\b(?:https?:\/\/|www\.)[^\s<>"'“”]{1,4000}/giu;
/** Characters that close a sentence around an address rather than belong to it. */
const closing = '.,;:!?)]}»”’\'"*_';

function trimClosing(address: string): string {
  let end = address.length;
  while (end > 0 && closing.includes(address[end - 1] ?? '')) end--;
  return address.slice(0, end);
}

/** A web address written out in text, and where it begins (UTF-16 code units). */
export interface TextLink {
  readonly href: string;
  readonly index: number;
}

/** Web addresses written out in text, which every mail reader turns into links. */
export function findTextLinks(text: string): TextLink[] {
  if (!text.includes('://') && !text.toLowerCase().includes('www.')) return [];
  return [...text.matchAll(webAddress)].map(({ 0: address, index }) => {
    const trimmed = trimClosing(address);
    return { href: trimmed.toLowerCase().startsWith('www.') ? `http://${trimmed}` : trimmed, index };
  });
}

/** Writes text and tells of each address in it just before it is written, so that its place in the text is known. */
export function writeWithLinks(
  writer: TextWriter,
  text: string,
  keepLines: boolean,
  onLink: (href: string) => void,
): void {
  let written = 0;
  for (const { href, index } of findTextLinks(text)) {
    writer.write(text.slice(written, index), keepLines);
    written = index;
    onLink(href);
  }
  writer.write(text.slice(written), keepLines);
}
