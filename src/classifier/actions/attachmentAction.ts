import type { Message } from '../message.ts';
import type { Action } from './action.ts';

/** Attachments that open a page or run: no mail of Meta's carries one. A picture or a PDF only shows something. */
const opening = ['text/html', 'application/xhtml+xml', 'image/svg+xml', 'application/zip', 'application/javascript'];
const openingEnding = /\.(?:html?|xhtml|svg|zip|rar|7z|iso|img|js|vbs|hta|lnk|exe|scr|bat|cmd|msi)$/i;

/** Attachments a person is to open. */
export function attachmentActions({ attachments = [] }: Message): Action[] {
  return attachments
    .filter(({ contentType, fileName }) => opening.includes(contentType) || openingEnding.test(fileName))
    .map(({ contentType, fileName }) => ({
      kind: 'attachment',
      goesTo: fileName === '' ? contentType : fileName,
      text: contentType,
      where: 'attachments',
      leavesMeta: true,
      page: null,
      quoted: false,
    }));
}
