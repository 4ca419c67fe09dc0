import { escapeHtml, gmailPageOf, pictureHost } from './gmailPage.ts';
import type { Site } from './servers.ts';

/** A small mailbox under Gmail's name: one page per mail, its raw source, and nothing else. */

export interface MailboxMail {
  readonly id: string;
  readonly raw: Buffer;
}

/** Hosts the mailbox answers for. */
export const mailboxHosts: readonly string[] = ['mail.google.com', pictureHost];

/** Milliseconds of 2026-01-08 10:14 in hexadecimal, as Gmail's ids begin. */
const idStart = '19b9d2c1a40';

/** Gmail's id of the mail at a place of the list: 16 hexadecimal digits. */
export function gmailIdOf(index: number): string {
  return idStart + index.toString(16).padStart(16 - idStart.length, '0');
}

/** The address of a mail's page. */
export function addressOf(id: string): string {
  return `https://mail.google.com/mail/u/0/?mail=${encodeURIComponent(id)}#inbox/FMfcgzQXJWDs${Buffer.from(id).toString('hex').slice(0, 40)}`;
}

const pixel = {
  contentType: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="33"/>',
};

/** Answers for a list of mails. */
export function createMailbox(mails: readonly MailboxMail[]): Site {
  const menu = mails
    .map(
      ({ id }) => `<a href="${escapeHtml(addressOf(id).replace('https://mail.google.com', ''))}">${escapeHtml(id)}</a>`,
    )
    .join('');
  return async (path, nonce) => {
    const url = new URL(path, 'https://mail.google.com');
    if (url.pathname.startsWith('/meips/')) return pixel;
    if (url.searchParams.get('view') === 'att') {
      const index = mails.findIndex((_, place) => gmailIdOf(place) === url.searchParams.get('th'));
      const raw = mails[index]?.raw;
      return raw && { contentType: 'text/plain; charset=utf-8', body: raw.toString() };
    }
    const index = mails.findIndex(({ id }) => id === url.searchParams.get('mail'));
    const raw = mails[index]?.raw;
    return raw && { body: await gmailPageOf(raw, gmailIdOf(index), { nonce, menu }) };
  };
}
