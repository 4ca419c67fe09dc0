import type { LinkWrapper, TargetPlace } from '../../facts/linkWrappers.ts';
import { decodeBase64, decodePercent, textInJson } from '../text/coding.ts';
import { decodeProofpoint2, decodeProofpoint3 } from './proofpoint.ts';

/** Reads the address a wrapper carries. Addresses are hostile and may be very long: every step is linear. */

/** `absent`: the wrapper carries none. `unreadable`: it carries something that names no single web address. */
export type WrappedTarget = URL | 'absent' | 'unreadable';

/** A scheme that is itself still percent-encoded: the text was encoded once more. */
const encodedScheme = /^https?(?:%|:%2f)/i;
const mostDecodings = 3;
const schemeWithDot = /^[a-z][a-z\d+-]*\./i;

/** A web address from a wrapper: decoded again if it is still encoded, with a scheme if it has none. */
export function readTarget(value: string): URL | undefined {
  let text = value.trim();
  for (let round = 0; round < mostDecodings && encodedScheme.test(text); round++) text = decodePercent(text);
  const parsed = URL.parse(text);
  // "example.com:8080/x" parses as scheme "example.com:"; no scheme in use has a dot.
  const url = parsed && !schemeWithDot.test(parsed.protocol) ? parsed : URL.parse(`https://${text}`);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  return url.hostname.includes('.') || url.hostname.startsWith('[') ? url : undefined;
}

const mcasSuffix = '.mcas.ms';

function withoutMcas(value: string): string {
  const url = readTarget(value);
  if (!url?.hostname.endsWith(mcasSuffix)) return value;
  url.hostname = url.hostname.slice(0, -mcasSuffix.length);
  return url.href;
}

function decode(value: string, place: TargetPlace): string {
  if (place.in !== 'query' && place.in !== 'segment') return value;
  switch (place.coding) {
    case 'base64':
      return decodeBase64(value);
    case 'base64Json':
      // What follows a dot is a signature.
      return textInJson(decodeBase64(value.split('.', 1)[0] ?? ''), place.keys ?? []);
    case 'bing':
      // "a1" and "a2" say what kind of result it was.
      return decodeBase64(value.slice(2));
    case 'mcas':
      return withoutMcas(value);
    case 'proofpoint2':
      return decodeProofpoint2(value);
    default:
      return value;
  }
}

/** Query parameters as written, percent-decoded, plus signs kept (`URLSearchParams` makes them blanks). */
function valuesInQuery(url: URL, names: readonly string[]): string[] {
  const found = names.map(() => new Set<string>());
  for (const pair of url.search.slice(1).split('&')) {
    const equals = pair.indexOf('=');
    const set = found[names.indexOf(equals < 0 ? pair : pair.slice(0, equals))];
    if (set && equals >= 0) set.add(decodePercent(pair.slice(equals + 1)));
  }
  return found.flatMap((set) => [...set]);
}

const segmentsOf = (url: URL) => url.pathname.slice(1).split('/');

/** Path and query after `count` segments; a semicolon ends a segment too. */
function restAfter(url: URL, count: number, secureSegment: string | undefined): string {
  const text = url.pathname + url.search;
  let start = 1;
  for (let passed = 0; passed < count; passed++) {
    while (start < text.length && text[start] !== '/' && text[start] !== ';') start++;
    start++;
  }
  const rest = text.slice(start);
  if (secureSegment === undefined) return rest;
  const secure = rest.startsWith(`${secureSegment}/`);
  const address = secure ? rest.slice(secureSegment.length + 1) : rest;
  return address === '' ? '' : `${secure ? 'https' : 'http'}://${address}`;
}

function textBetween(text: string, mark: string): string {
  const start = text.indexOf(mark);
  const end = start < 0 ? -1 : text.indexOf(mark, start + mark.length);
  return end < 0 ? '' : text.slice(start + mark.length, end);
}

/** `a-b--c.translate.goog` shows a.b-c. */
const hostInLabel = (label: string) =>
  label
    .split('--')
    .map((part) => part.replaceAll('-', '.'))
    .join('-');

/** The texts that may be the target, still in the service's coding. */
function valuesAt(url: URL, place: TargetPlace): string[] {
  switch (place.in) {
    case 'query':
      return valuesInQuery(url, place.names);
    case 'wholeQuery':
      return [url.search.slice(1)];
    case 'segment':
      return [decodePercent(segmentsOf(url)[place.index] ?? '')];
    case 'namedSegment':
      return segmentsOf(url)
        .filter((segment) => segment.startsWith(place.prefix))
        .map((segment) => decodePercent(segment.slice(place.prefix.length)));
    case 'rest':
      return [restAfter(url, place.after, place.secureSegment)];
    case 'between':
      return [textBetween(url.href, place.mark)];
    case 'host':
      return [hostInLabel(url.hostname.split('.', 1)[0] ?? '')];
    default:
      return [decodeProofpoint3(url.href)];
  }
}

/**
 * The address a wrapper carries. Where several parameters could be read (`url=` twice) and lead to different hosts, only
 * the service knows which it follows, so none is readable.
 */
export function targetOf(url: URL, wrapper: LinkWrapper): WrappedTarget {
  for (const place of wrapper.targets ?? []) {
    const values = valuesAt(url, place).filter((value) => value !== '');
    if (values.length === 0) continue;
    const [first, ...others] = values.map((value) => readTarget(decode(value, place)));
    const agree = first && others.every((other) => !other || other.hostname === first.hostname);
    return agree ? first : 'unreadable';
  }
  return 'absent';
}
