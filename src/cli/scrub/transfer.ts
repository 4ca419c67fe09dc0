import { decodeQuotedPrintable } from '../../mail/singlePart.ts';

/** Transfer encodings (RFC 2045 §6). Bytes are characters of one byte. */

const notBase64 = /[^A-Za-z\d+/=]/g;
const longestLine = 76;
const base64Line = /.{1,76}/g;
const toQuote = /[^\t\x20-\x3c\x3e-\x7e]/g;
const blankAtEnd = /[\t ]$/;

export function decodeTransfer(body: string, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body.replace(notBase64, ''), 'base64').toString('latin1');
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    default:
      return body;
  }
}

const quote = (character: string) => `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** One line, with soft breaks; a code is never broken. */
function quoteLine(line: string, lineEnd: string): string {
  const quoted = line.replace(toQuote, quote).replace(blankAtEnd, quote);
  const lines: string[] = [];
  let from = 0;
  while (quoted.length - from > longestLine) {
    let to = from + longestLine - 1;
    const code = quoted.lastIndexOf('=', to - 1);
    if (code > to - 3 && code >= from) to = code;
    lines.push(quoted.slice(from, to));
    from = to;
  }
  return [...lines, quoted.slice(from)].join(`=${lineEnd}`);
}

/** @param lineEnd as the mail ends its lines */
export function encodeTransfer(bytes: string, encoding: string, lineEnd: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64': {
      const lines = Buffer.from(bytes, 'latin1').toString('base64').match(base64Line) ?? [];
      return lines.map((line) => line + lineEnd).join('');
    }
    case 'quoted-printable':
      return bytes
        .split(lineEnd)
        .map((line) => quoteLine(line, lineEnd))
        .join(lineEnd);
    default:
      return bytes;
  }
}
