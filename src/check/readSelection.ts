import type { Link, Message } from '../classifier/message.ts';
import { longestSelection } from '../messages/checkMessages.ts';

/**
 * The selected part of any page → Message, for webmails nobody wrote an adapter for. Who sent the mail is not known: a
 * page can show any address.
 */

/** A relative link belongs to the webmail, not to the mail: mails have nothing to be relative to. */
const isAbsolute = ({ href }: Link) => URL.parse(href) !== null;

/** Parts of a table; parsers leave out their tags where no table is open, and words of two cells become one. */
const tablePart = /^<(td|th|tr|tbody|thead|tfoot)\b/;

/** Reads the markup of what was selected; `undefined` when it has neither text nor links. */
export async function readSelection(markup: string): Promise<Message | undefined> {
  const { readHtmlWithDomParser } = await import('../mail/domSource.ts');
  const parts = readHtmlWithDomParser(tablePart.test(markup) ? `<table>${markup}` : markup);
  const { text, hiddenText, images } = parts;
  const links = parts.links.filter(isAbsolute);
  if (text.trim() === '' && links.length === 0) return undefined;
  const isCut = markup.length >= longestSelection;
  return { text, hiddenText, links, images, notChecked: ['headers', 'sender', ...(isCut ? (['text'] as const) : [])] };
}
