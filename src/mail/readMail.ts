import { simpleParser } from 'mailparser';
import type { Message } from '../classifier/message.ts';
import type { HeaderField } from '../classifier/sender/authResults.ts';
import { headersEnd } from './headers.ts';
import { readHtmlSource } from './parse5Source.ts';
import type { ParsedMail } from './parsedMail.ts';
import { readSinglePart } from './singlePart.ts';
import { readMailWith } from './toMessage.ts';

/** Raw mails in Node, by mailparser and parse5. */

/** Options that spare mailparser work whose results are not used here. */
const options = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
  skipTextLinks: true,
  keepCidLinks: true,
};

async function parse(bytes: Uint8Array, fields: readonly HeaderField[]): Promise<ParsedMail> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readSinglePart(source, fields) ?? parseTree(withContentFields(source));
}

const blank = 32;
/** With the folded lines behind it. A line ends at a line feed and nowhere else, for mailparser too. */
const contentField = /(?:^|\n)content-[^\n]*(?:\n[^\S\n][^\n]*)*/gi;

/** The mail with only those of its own header fields that say how to read it: mailparser would decode all the others. */
function withContentFields(source: Buffer): Buffer {
  // What begins with a blank is no header to every parser.
  if ((source[0] ?? 0) <= blank) return source;
  const end = headersEnd(source) + 1;
  const fields = source.toString('latin1', 0, end).match(contentField) ?? [];
  const lines = ['MIME-Version: 1.0', ...fields.map((field) => field.trim()), ''].join('\n');
  return Buffer.concat([Buffer.from(lines, 'latin1'), source.subarray(end)]);
}

/** Nobody sees so many blanks, and mailparser's decoder takes time by their number squared: minutes for 100,000. */
const mostBlanks = 100;
const tab = 9;

function withoutManyBlanks(source: Buffer): Buffer {
  const kept: Buffer[] = [];
  let from = 0;
  let run = 0;
  for (let at = 0; at <= source.length; at += 1) {
    const byte = source[at];
    if (byte === blank || byte === tab) {
      run += 1;
      continue;
    }
    if (run > mostBlanks) {
      kept.push(source.subarray(from, at - run + mostBlanks));
      from = at;
    }
    run = 0;
  }
  return kept.length === 0 ? source : Buffer.concat([...kept, source.subarray(from)]);
}

/** Takes any mail apart. */
export async function parseTree(source: Buffer): Promise<ParsedMail> {
  const mail = await simpleParser(withoutManyBlanks(source), options);
  return {
    html: mail.html === false ? undefined : mail.html,
    text: mail.text,
    attachments: mail.attachments.map(({ filename, contentType, related, content }) => ({
      fileName: filename ?? '',
      contentType: contentType.toLowerCase(),
      related: related ?? false,
      content,
    })),
  };
}

/**
 * Reads one raw mail (RFC 5322 bytes).
 * @throws NotAMailError when the bytes are empty or binary
 */
export function readMail(bytes: Uint8Array): Promise<Message> {
  return readMailWith(bytes, { parse, readHtml: readHtmlSource });
}
