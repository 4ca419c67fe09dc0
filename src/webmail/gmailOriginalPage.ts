import { attributeOf, findAll, textContentOf } from '../html/dom.ts';
import { elementsOutside } from '../html/elementsOutside.ts';
import { isForeign } from './gmailParts.ts';
import { accountPathOf } from './gmailRoute.ts';

/** Gmail's page "Show original": what it is asked with, and where the source stands in it. */

const keyShape = /^[A-Za-z0-9_-]{4,64}$/;
const sourceId = 'raw_message_text';
const sourceStart = new RegExp(`id\\s*=\\s*["']?${sourceId}\\b[^>]*>`);
const emptyLine = /\r?\n\r?\n/;

/**
 * The account's key, from one of Gmail's own links (attachments, "view entire message") to the same account. Links of
 * mails are not looked at.
 */
export function accountKey(document: Document, location: URL): string | undefined {
  const [page] = findAll(document, 'body');
  if (!page) return undefined;
  const account = accountPathOf(location);
  for (const link of elementsOutside(page, { wanted: 'a[href*="ik="]', isClosed: isForeign })) {
    const url = URL.parse(attributeOf(link, 'href') ?? '', location);
    const key = url?.searchParams.get('ik') ?? '';
    if (url?.origin === location.origin && accountPathOf(url) === account && keyShape.test(key)) return key;
  }
  return undefined;
}

/** Whether so much of the page has come that all headers are in it. */
export function holdsHeaders(html: string): boolean {
  const start = sourceStart.exec(html);
  return start !== null && emptyLine.test(html.slice(start.index + start[0].length).trimStart());
}

/** The headers from the page; it is only parsed, never attached to anything. */
export function headersOfPage(html: string): string | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const [source] = findAll(page, `pre#${sourceId}`);
  const text = source && textContentOf(source)?.trimStart();
  const end = text === undefined ? null : emptyLine.exec(text);
  return end ? text?.slice(0, end.index) : undefined;
}
