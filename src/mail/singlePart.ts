import type { HeaderField } from '../classifier/sender/authResults.ts';
import { headersEnd, valuesOf } from './headers.ts';
import type { ParsedMail } from './parsedMail.ts';

/**
 * Mails that are one plain text or one page, as most are. They need no tree of parts, and the streams of mailparser cost
 * more than everything else done with them. Whatever is not wholly ordinary is left to it, so that both agree.
 */

const ordinaryType = /^text\/(plain|html)(?:; ?charset=(?:"(?:utf-8|us-ascii)"|(?:utf-8|us-ascii)))?$/;
const ordinaryEncodings = ['', '7bit', '8bit', 'quoted-printable'];
const describing = ['content-type', 'content-transfer-encoding', 'content-disposition'];
/** Lines that another parser may take for a header that describes the content, however oddly written. */
const mayDescribe = /^[^\S\n]{0,9}content-(?:type|transfer-encoding|disposition)/gim;
const startsWithField = /^[!-9;-~]/;
const lineFeed = 10;

/** Quoted-printable (RFC 2045 §6.7); what is no code stays as it is. Bytes are characters here. */
export function decodeQuotedPrintable(text: string): string {
  return (
    text
      // Blanks at line ends are padding. The character before them keeps this linear.
      .replace(/(^|[^\t ])[\t ]+$/gm, '$1')
      .replace(/=(?:\r?\n|$)/g, '')
      .replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  );
}

/** The mail's one text; `undefined` when the mail has more to it. */
export function readSinglePart(bytes: Buffer, fields: readonly HeaderField[]): ParsedMail | undefined {
  const end = headersEnd(bytes);
  const header = bytes.toString('latin1', 0, end);
  const hasBody = startsWithField.test(header) && bytes[end] === lineFeed;
  const found = fields.filter(({ name }) => describing.includes(name));
  const [type = 'text/plain'] = valuesOf(found, 'content-type');
  const [encoding = ''] = valuesOf(found, 'content-transfer-encoding');
  const [, form] = ordinaryType.exec(type.toLowerCase()) ?? [];
  const isOrdinary =
    hasBody &&
    form !== undefined &&
    ordinaryEncodings.includes(encoding.toLowerCase()) &&
    new Set(found.map(({ name }) => name)).size === found.length &&
    valuesOf(found, 'content-disposition').length === 0 &&
    (header.match(mayDescribe)?.length ?? 0) === found.length;
  if (!isOrdinary) return undefined;
  // Below the line feed of the last field stands the empty line.
  const raw = bytes.subarray(bytes.indexOf('\n', end + 1) + 1);
  const isCoded = encoding.toLowerCase() === 'quoted-printable';
  const body = isCoded ? Buffer.from(decodeQuotedPrintable(raw.toString('latin1')), 'latin1') : raw;
  const text = body.toString('utf8').replaceAll('\r\n', '\n');
  return { html: form === 'html' ? text : undefined, text: form === 'html' ? '' : text, attachments: [] };
}
