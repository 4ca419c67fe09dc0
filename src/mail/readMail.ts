import { simpleParser } from 'mailparser';
import type { Message } from '../classifier/message.ts';
import { readHtmlSource } from './parse5Source.ts';
import type { ParsedMail } from './parsedMail.ts';
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

async function parse(bytes: Uint8Array): Promise<ParsedMail> {
  const mail = await simpleParser(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options);
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
