import type { ParsedMail } from 'mailparser';

/** What the pages of both webmails are made of. */

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const special = /[&<>"]/g;

export function escapeHtml(text: string): string {
  return text.replace(special, (character) => escapes[character] ?? character);
}

/** The attachments of a parsed mail, by name; pictures of the text are none. */
export function attachmentNames({ attachments }: ParsedMail): string[] {
  return attachments.filter(({ related }) => !related).map(({ filename }) => filename ?? 'attachment');
}

/** Attachments as both webmails show them: outside the mail's body. */
export function chips(names: readonly string[]): string {
  return names.map((name) => `<span class="attached">${escapeHtml(name)}</span>`).join('');
}

/** What stands beside the mail; '' for nothing. */
export function asideOf(html: string): string {
  return html && `<aside class="tour">${html}</aside>`;
}

export interface MenuEntry {
  readonly title: string;
  readonly address: string;
  readonly isOpen: boolean;
}

/** The mailbox's mails as links within the webmail. */
export function menuOf(entries: readonly MenuEntry[]): string {
  return entries
    .map(({ title, address, isOpen }) => {
      const { pathname, search, hash } = new URL(address);
      const current = isOpen ? ' aria-current="page"' : '';
      return `<a href="${escapeHtml(pathname + search + hash)}"${current}>${escapeHtml(title)}</a>`;
    })
    .join('');
}
