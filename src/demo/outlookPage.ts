import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { asideOf, attachmentNames, chips, escapeHtml } from './htmlParts.ts';

/** A page built like Outlook's on the web, from our own words and data, with one mail open in it. */

const template = readFileSync(join(import.meta.dirname, 'outlook.html'), 'utf8');

/** Outlook's labels in three languages; the page is read without any of them. */
const labels = {
  en: {
    messageLabel: 'Email message',
    fromLabel: 'From',
    toLabel: 'To',
    toolbarLabel: 'Message actions',
    bodyLabel: 'Message body',
    replyLabel: 'Reply',
  },
  de: {
    messageLabel: 'E-Mail-Nachricht',
    fromLabel: 'Von',
    toLabel: 'An',
    toolbarLabel: 'Nachrichtenaktionen',
    bodyLabel: 'Nachrichtentext',
    replyLabel: 'Antworten',
  },
  he: {
    messageLabel: 'הודעת דואר אלקטרוני',
    fromLabel: 'מאת',
    toLabel: 'אל',
    toolbarLabel: 'פעולות הודעה',
    bodyLabel: 'גוף ההודעה',
    replyLabel: 'השב',
  },
} as const;

export interface OutlookPage {
  readonly account: string;
  readonly subject: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly date: string;
  /** The mail's HTML as Outlook put it into the page. */
  readonly body: string;
  /** The conversation's id as the list writes it. */
  readonly conversation: string;
  /** Known contacts and colleagues are shown by their name alone. */
  readonly isNameOnly?: boolean;
  /** What the row of the list says of the address; the sender's own when left out. */
  readonly rowAddress?: string;
  /** Whether an earlier mail of the conversation stands above, folded up. */
  readonly hasFolded?: boolean;
  readonly menu?: string;
  readonly beside?: string;
  readonly attachments?: readonly string[];
  readonly language?: keyof typeof labels;
  readonly nonce?: string;
}

const placeholder = /\{\{(\w+)\}\}/g;
const [beforeFolded = '', rest = ''] = template.split('<!-- folded -->');
const [, afterFolded = ''] = rest.split('<!-- /folded -->');

/** Fills the template. Everything is escaped but the body, the menu and what stands beside. */
export function outlookPage(given: OutlookPage): string {
  const { body, menu = '', beside = '', attachments = [], isNameOnly, hasFolded, ...page } = given;
  const language = page.language ?? 'en';
  const shown = page.fromName === '' ? page.fromAddress : `${page.fromName}<${page.fromAddress}>`;
  const texts = {
    nonce: '',
    rowAddress: page.fromAddress,
    preview: 'The beginning of the mail …',
    ...page,
    ...labels[language],
    language,
    direction: language === 'he' ? 'rtl' : 'ltr',
    fromName: page.fromName || page.fromAddress,
    fromText: isNameOnly ? page.fromName : shown,
  };
  const values: Record<string, string> = {
    ...Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, escapeHtml(value)])),
    menu,
    beside: asideOf(beside),
    attachments: chips(attachments),
    body,
  };
  const html = hasFolded ? template : beforeFolded + afterFolded;
  return html.replace(placeholder, (_, name: string) => values[name] ?? '');
}

const webLink = /(<a\s(?:[^<>]*?\s)?href=")(https?:[^"]*)"/gi;
const picture = /(<img\s(?:[^<>]*?\s)?src=")(https?:[^"]*)"/gi;
const idOrClass = /(<[a-z][^<>]*?\s)(id|class)="([^"]*)"/gi;
const names = /\S+/g;

function plain(attribute: string): string {
  return attribute.replaceAll('&amp;', '&');
}

/** What Exchange makes of a link: the real target stands in `url`, and again in `originalsrc`. */
export function toSafeLink(href: string): string {
  return `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(plain(href))}&amp;data=05%7C02%7Crosa%40example.org%7C0&amp;sdata=000000&amp;reserved=0`;
}

/**
 * A mail's HTML as Outlook puts it into the page: its ids and classes get a prefix, pictures come through Outlook.
 * @param hasSafeLinks whether the mailbox's owner has Safe Links
 */
export function asOutlookShows(html: string, hasSafeLinks: boolean): string {
  const shown = html
    .replace(
      idOrClass,
      (_, start: string, name: string, value: string) => `${start}${name}="${value.replace(names, 'x_$&')}"`,
    )
    .replace(
      picture,
      (_, start: string, src: string) =>
        `${start}/actions/ei?u=${encodeURIComponent(plain(src))}" data-imagetype="External"`,
    );
  if (!hasSafeLinks) return shown;
  return shown.replace(
    webLink,
    (_, start: string, href: string) =>
      `${start}${toSafeLink(href)}" originalsrc="${href}" shash="0" data-auth="NotApplicable" data-linkindex="0"`,
  );
}

/** The page of a raw mail, as Outlook would show it. */
export async function outlookPageOf(
  raw: Buffer,
  conversation: string,
  { hasSafeLinks = false, ...more }: Partial<OutlookPage> & { readonly hasSafeLinks?: boolean } = {},
): Promise<string> {
  const mail = await simpleParser(raw, { skipImageLinks: true });
  const [from] = mail.from?.value ?? [];
  const html = typeof mail.html === 'string' ? mail.html : `<pre>${escapeHtml(mail.text ?? '')}</pre>`;
  return outlookPage({
    account: 'rosa@example.org',
    subject: mail.subject ?? '',
    fromName: from?.name ?? '',
    fromAddress: from?.address ?? '',
    date: mail.date?.toUTCString() ?? '',
    body: asOutlookShows(html, hasSafeLinks),
    attachments: attachmentNames(mail),
    conversation,
    ...more,
  });
}
