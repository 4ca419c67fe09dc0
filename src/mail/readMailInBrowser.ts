import PostalMime from 'postal-mime';
import type { Message } from '../classifier/message.ts';
import type { ParsedMail } from './parsedMail.ts';
import { type ReadHtmlSource, readMailWith } from './toMessage.ts';

/** Raw mails in the browser, by postal-mime. */

async function parse(bytes: Uint8Array): Promise<ParsedMail> {
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' });
  return {
    html: mail.html,
    text: mail.text,
    attachments: mail.attachments.map(({ filename, mimeType, related, content }) => ({
      fileName: filename ?? '',
      contentType: mimeType.toLowerCase(),
      related: related ?? false,
      content: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  };
}

/**
 * Reads one raw mail (RFC 5322 bytes).
 * @param readHtml the walker on the browser's own parser
 * @throws NotAMailError when the bytes are empty or binary; rejects when a limit of the parser is exceeded
 */
export function readMailInBrowser(bytes: Uint8Array, readHtml: ReadHtmlSource): Promise<Message> {
  return readMailWith(bytes, { parse, readHtml });
}
