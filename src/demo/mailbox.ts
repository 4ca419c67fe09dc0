import { gmailPageOf, pictureHost } from './gmailPage.ts';
import { escapeHtml, menuOf } from './htmlParts.ts';
import { outlookPageOf } from './outlookPage.ts';
import type { Served, Site } from './servers.ts';

/** A small mailbox under Gmail's and Outlook's names: one page per mail, its raw source, and nothing else. */

export interface MailboxMail {
  readonly id: string;
  readonly raw: Buffer;
  /** When it came, in milliseconds since 1970; on 8 January 2026 where it does not matter. */
  readonly receivedAt?: number;
  /** What the menu calls it; its id when left out. */
  readonly title?: string;
}

/** One of the two webmails: its name, and the address of a mail's page in it. */
export interface Place {
  readonly name: string;
  readonly address: (id: string) => string;
}

/** HTML that stands beside a mail, outside of it, on a page of the webmail it is shown in. */
export type Beside = (id: string, here: Place, there: Place) => string;

/** Hosts the mailbox answers for. */
export const mailboxHosts: readonly string[] = [
  'mail.google.com',
  pictureHost,
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.cloud.microsoft',
];

/** 8 January 2026 10:14, in milliseconds since 1970. */
const someTime = 0x19b9d2c1a40;
/** Digits of a Gmail id: 11 for the time of arrival, then others. */
const timeDigits = 11;
const idDigits = 16;

/** Gmail's id of the mail at a place of the list: 16 hexadecimal digits. */
export function gmailIdOf(index: number, receivedAt: number = someTime): string {
  return receivedAt.toString(16) + index.toString(16).padStart(idDigits - timeDigits, '0');
}

const indexIn = (id: string) => Number.parseInt(id.slice(timeDigits), idDigits);

/** The address of a mail's page. */
export function addressOf(id: string): string {
  return `https://mail.google.com/mail/u/0/?mail=${encodeURIComponent(id)}#inbox/FMfcgzQXJWDs${Buffer.from(id).toString('hex').slice(0, 40)}`;
}

export interface OutlookOptions {
  readonly host?: string;
  /** Known contacts are shown by their name alone; then the list does not tell the address either. */
  readonly isNameOnly?: boolean;
  readonly hasSafeLinks?: boolean;
}

/** The id of a mail's conversation as Outlook's list writes it. */
function conversationOf(id: string): string {
  return `AAQk${Buffer.from(`demo conversation ${id}`).toString('base64')}`;
}

/** The address of a mail's page in Outlook. */
export function outlookAddressOf(
  id: string,
  { host = 'outlook.live.com', isNameOnly = false, hasSafeLinks = false }: OutlookOptions = {},
): string {
  const route = encodeURIComponent(conversationOf(id).replaceAll('+', '_').replaceAll('/', '-'));
  const flags = `${isNameOnly ? '&nameOnly' : ''}${hasSafeLinks ? '&safeLinks' : ''}`;
  return `https://${host}/mail/inbox/id/${route}?mail=${encodeURIComponent(id)}${flags}`;
}

const pixel = {
  contentType: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="33"/>',
};

const gmail: Place = { name: 'Gmail', address: addressOf };
const outlook: Place = { name: 'Outlook', address: (id) => outlookAddressOf(id) };

/** What both webmails' pages need besides the mail. */
interface Frame {
  readonly nonce: string;
  readonly menu: string;
  readonly beside: string;
  readonly date?: string;
}

async function servedInOutlook(raw: Buffer, url: URL, frame: Frame): Promise<Served> {
  const body = await outlookPageOf(raw, conversationOf(url.searchParams.get('mail') ?? ''), {
    ...frame,
    ...(url.searchParams.has('nameOnly') ? { isNameOnly: true, rowAddress: '' } : {}),
    hasSafeLinks: url.searchParams.has('safeLinks'),
  });
  return { body };
}

/** Gmail's "Show original": what it says of the sender in a table, and the source as text. */
export function originalPage(raw: Buffer): Served {
  const table = '<table><tr><th>SPF:</th><td>…</td></tr></table>';
  return { body: `${table}<pre class="raw_message_text" id="raw_message_text">${escapeHtml(raw.toString())}</pre>` };
}

/** The source of a mail, by "Download original" or "Show original". */
function sourceOf(raw: Buffer, view: 'att' | 'om'): Served {
  return view === 'om' ? originalPage(raw) : { contentType: 'text/plain; charset=utf-8', body: raw.toString() };
}

const nothing: Beside = () => '';

/**
 * Answers for a list of mails.
 * @param beside what stands beside a mail
 */
export function createMailbox(mails: readonly MailboxMail[], beside = nothing): Site {
  return async (path, nonce) => {
    const url = new URL(path, 'https://mail.google.com');
    if (url.pathname.startsWith('/meips/') || url.pathname.startsWith('/actions/ei')) return pixel;
    const view = url.searchParams.get('view');
    if (view === 'att' || view === 'om') {
      const raw = mails[indexIn(url.searchParams.get('th') ?? '')]?.raw;
      return raw && sourceOf(raw, view);
    }
    const index = mails.findIndex(({ id }) => id === url.searchParams.get('mail'));
    const mail = mails[index];
    if (!mail) return undefined;
    const { id, raw, receivedAt } = mail;
    // Gmail's pages have the account in their path, Outlook's a folder.
    const isGmail = url.pathname.startsWith('/mail/u/');
    const [here, there] = isGmail ? [gmail, outlook] : [outlook, gmail];
    const frame: Frame = {
      nonce,
      menu: menuOf(
        mails.map((other) => ({
          title: other.title ?? other.id,
          address: here.address(other.id),
          isOpen: other === mail,
        })),
      ),
      beside: beside(id, here, there),
      ...(receivedAt === undefined ? {} : { date: new Date(receivedAt).toUTCString() }),
    };
    return isGmail
      ? { body: await gmailPageOf(raw, gmailIdOf(index, receivedAt), frame) }
      : servedInOutlook(raw, url, frame);
  };
}
