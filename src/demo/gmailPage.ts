import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { asideOf, attachmentNames, chips, escapeHtml } from './htmlParts.ts';

/** A page built like Gmail's, from our own words and data, with one mail open in it. */

const template = readFileSync(join(import.meta.dirname, 'gmail.html'), 'utf8');

export interface GmailPage {
  readonly account: string;
  readonly subject: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly date: string;
  /** The mail's HTML, put into the page as it is. */
  readonly body: string;
  /** 16 hexadecimal digits; the first 11 are the time of arrival in milliseconds. */
  readonly id: string;
  readonly menu?: string;
  /** HTML beside the mail and outside of it. */
  readonly beside?: string;
  /** Names of the attachments, shown as both webmails show them: outside the mail's body. */
  readonly attachments?: readonly string[];
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly nonce?: string;
}

const placeholder = /\{\{(\w+)\}\}/g;

/** Fills the template. Everything is escaped but the body, the menu and what stands beside. */
export function gmailPage({ menu = '', beside = '', body, attachments = [], ...page }: GmailPage): string {
  const texts = { language: 'en', direction: 'ltr', nonce: '', ...page };
  const values: Record<string, string> = {
    ...Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, escapeHtml(value)])),
    decimalId: BigInt(`0x${page.id}`).toString(),
    menu,
    beside: asideOf(beside),
    attachments: chips(attachments),
    body,
  };
  return template.replace(placeholder, (_, name: string) => values[name] ?? '');
}

/** Gmail serves every picture of a mail from here; the real address stands behind the #. */
export const pictureHost = 'ci3.googleusercontent.com';
const pictureSource = /(<img\s(?:[^<>]*?\s)?src=")(https?:[^"]*)"/g;

function throughPictureProxy(html: string): string {
  return html.replace(pictureSource, `$1https://${pictureHost}/meips/demo=s0-d-e1-ft#$2"`);
}

/** The page of a raw mail, as Gmail would show it. */
export async function gmailPageOf(raw: Buffer, id: string, more: Partial<GmailPage> = {}): Promise<string> {
  const mail = await simpleParser(raw, { skipImageLinks: true });
  const [from] = mail.from?.value ?? [];
  const html = typeof mail.html === 'string' ? mail.html : `<pre>${escapeHtml(mail.text ?? '')}</pre>`;
  return gmailPage({
    account: 'rosa@example.org',
    subject: mail.subject ?? '',
    fromName: from?.name === '' || from?.name === undefined ? (from?.address ?? '') : from.name,
    fromAddress: from?.address ?? '',
    date: mail.date?.toUTCString() ?? '',
    body: throughPictureProxy(html),
    attachments: attachmentNames(mail),
    id,
    ...more,
  });
}
