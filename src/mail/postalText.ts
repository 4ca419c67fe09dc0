/**
 * Stands in for postal-mime's module of conversions in what is built for browsers (wxt.config.ts): 80 kB with its table of
 * HTML entities. Here HTML is read by the browser's own parser, and messages inside are attachments, so of all that only
 * plain text beside HTML is needed.
 */

const special = /[<>"'&]/g;

/** Plain text as HTML, to stand before or after the HTML parts of the same mail. */
export function textToHtml(text: string): string {
  const escaped = text.trim().replace(special, (character) => `&#${character.charCodeAt(0)};`);
  return `<div>${escaped.replaceAll('\n', '<br />')}</div>`;
}

/** The plain text of a mail with HTML is never read. */
export const htmlToText = (): string => '';

/** Headers of messages shown inline, of which there are none. */
export const formatTextHeader = (): string => '';
export const formatHtmlHeader = (): string => '';
