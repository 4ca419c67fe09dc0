import type { Link } from '../classifier/message.ts';
import { calendarLinks } from './calendar.ts';
import type { ParsedAttachment } from './parsedMail.ts';

/** Types of attachments sent as "some bytes", by the ending of their name. */
const typesByEnding: Readonly<Record<string, string>> = {
  eml: 'message/rfc822',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
};

/** An attachment with the type a person's computer would open it as. */
export function withTypeByName(attachment: ParsedAttachment): ParsedAttachment {
  if (attachment.contentType !== 'application/octet-stream') return attachment;
  const ending = attachment.fileName.slice(attachment.fileName.lastIndexOf('.') + 1).toLowerCase();
  return { ...attachment, contentType: typesByEnding[ending] ?? attachment.contentType };
}

const calendar = 'text/calendar';

/** Links of the invitations among the attachments. */
export function linksOfCalendars(attachments: readonly ParsedAttachment[]): Link[] {
  return attachments
    .filter(({ contentType }) => contentType === calendar)
    .flatMap(({ content }) => calendarLinks(new TextDecoder().decode(content)));
}

/** The raw messages among the attachments. */
export function nestedMessages(attachments: readonly ParsedAttachment[]): Uint8Array[] {
  return attachments.filter(({ contentType }) => contentType === 'message/rfc822').map(({ content }) => content);
}

/** Whether there is an attachment nobody looked into. */
export function hasUnread(attachments: readonly ParsedAttachment[]): boolean {
  const read = [calendar, 'message/rfc822'];
  return attachments.some(({ related, contentType }) => !related && !read.includes(contentType));
}
