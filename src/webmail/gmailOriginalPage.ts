import { attributeOf, findFirst, textContentOf } from '../html/dom.ts';
import { elementsOutside } from '../html/elementsOutside.ts';
import { isForeign } from './gmailParts.ts';
import { accountPathOf } from './gmailRoute.ts';

/** Gmail's page "Show original": what it is asked with, and where the source stands in it. */

const keyShape = /^[A-Za-z0-9_-]{4,64}$/;
const emptyLine = /\r?\n\r?\n/;

/**
 * The account's key, from one of Gmail's own links (attachments, "view entire message") to the same account. Links of
 * mails are not looked at.
 */
export function accountKey(document: Document, location: URL): string | undefined {
  const account = accountPathOf(location);
  for (const link of elementsOutside(document, { wanted: 'a[href*="ik="]', isClosed: isForeign })) {
    const url = URL.parse(attributeOf(link, 'href') ?? '', location);
    const key = url?.searchParams.get('ik') ?? '';
    if (url?.origin === location.origin && accountPathOf(url) === account && keyShape.test(key)) return key;
  }
  return undefined;
}

/** The headers at the beginning of a source; `undefined` while their end is missing. */
export function headersIn(source: string): string | undefined {
  const text = source.trimStart();
  const end = emptyLine.exec(text);
  return end ? text.slice(0, end.index) : undefined;
}

/** The headers from the page, once they are all there; it is only parsed, never attached to anything. */
export function headersOfPage(html: string): string | undefined {
  const source = findFirst(new DOMParser().parseFromString(html, 'text/html'), 'pre#raw_message_text');
  return source && headersIn(textContentOf(source));
}
