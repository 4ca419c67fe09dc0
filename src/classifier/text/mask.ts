/**
 * Reset and login links are bearer tokens: whoever has one has the account. So whatever leaves the core is masked:
 * query strings, fragments, user names in addresses, and path segments that are no plain words.
 */

const plainSegment = /^[a-z_.-]{0,20}$/;
const hidden = '…';

/** An address with everything that could be a token masked; text that is no address is cut to its scheme. */
export function maskHref(href: string): string {
  const url = URL.parse(href);
  if (!url) return href.split(' ').map(maskToken).join(' ');
  if (url.protocol === 'mailto:') return `mailto:${url.pathname}${url.search === '' ? '' : `?${hidden}`}`;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `${url.protocol}${hidden}`;
  const path = url.pathname
    .split('/')
    .map((segment) => (plainSegment.test(segment) ? segment : hidden))
    .join('/');
  const query = url.search === '' ? '' : `?${hidden}`;
  const fragment = url.hash === '' ? '' : `#${hidden}`;
  return `${url.protocol}//${url.host}${path}${query}${fragment}`;
}

const longestWord = 24;
const digit = /\d/;

function maskWord(word: string): string {
  return word.includes('://') ? maskHref(word) : maskToken(word);
}

function maskToken(word: string): string {
  const isToken = word.length > longestWord || (word.length >= 6 && digit.test(word) && !word.includes('@'));
  return isToken ? hidden : word;
}

/** Words with addresses masked and everything that looks like a code or token left out. */
export function maskWords(text: string): string {
  return text.split(' ').map(maskWord).join(' ');
}

const longestPhrase = 120;

/** A phrase of the mail fit to be shown: masked and short. */
export function quotePhrase(text: string): string {
  const masked = maskWords(text.replaceAll('\n', ' '));
  return masked.length > longestPhrase ? `${masked.slice(0, longestPhrase)}${hidden}` : masked;
}
