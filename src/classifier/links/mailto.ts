function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Addresses a `mailto:` writes to (RFC 6068), lower case: To in the path and the query, Cc and Bcc.
 * @returns `[]` for another scheme, or for a link that leaves the choice to the reader
 */
export function mailtoAddresses(href: string): string[] {
  const url = URL.parse(href);
  if (url?.protocol !== 'mailto:') return [];
  const query = ['to', 'cc', 'bcc'].flatMap((name) => url.searchParams.getAll(name));
  return [url.pathname, ...query]
    .flatMap((list) => decode(list).split(','))
    .map((address) => address.trim().toLowerCase())
    .filter((address) => address.includes('@'));
}
