import { registrableDomain } from '../../classifier/domain.ts';
import { answerLink, parseHref } from '../../classifier/links/link.ts';
import { lureOfLink } from '../../classifier/links/page.ts';
import { decodePercent } from '../../classifier/text/coding.ts';
import { scrubNested } from './nestedUrl.ts';
import { atomsOf, isPlainAtom } from './tokens.ts';
import type { Tools } from './tools.ts';

/**
 * An address: its host and the shape of its path stay, what could be a token or name somebody is made up. Where that
 * changes what the core says of it, plain words of its query stay too.
 */

const scheme = /^\s*([a-z][a-z\d+.-]*):/i;
const web = /^(\s*(?:[a-z][a-z\d+.-]*:)?[\\/]{2})([^\\/?#]*)([\s\S]*)$/i;
const hostLike = /^(?:[a-z\d-]+\.)+[a-z]{2,24}$/i;
const atom = /[\p{L}\p{N}]+/gu;

interface Way {
  readonly keepPlainValues: boolean;
}

/** Marks stay, what stands between them is made up unless it may stay. */
function scrubAtoms(text: string, tools: Tools, mayStay: (atom: string) => boolean): string {
  const decoded = decodePercent(text);
  const scrubbed = tools.namesWithin(
    decoded.replace(atom, (found) => tools.name(found) ?? (mayStay(found) ? found : tools.madeUp(found))),
  );
  if (scrubbed === decoded) return text;
  return decoded === text ? scrubbed : encodeURIComponent(scrubbed);
}

function scrubValue(value: string, tools: Tools, { keepPlainValues }: Way): string {
  const nested = scrubNested(value, (href) => scrubUrl(href, tools), tools.madeUp);
  if (nested !== undefined) return nested;
  if (shortValue.test(value)) return value;
  if (hostLike.test(value) && registrableDomain(value.toLowerCase()) !== undefined) return tools.host(value);
  return scrubAtoms(value, tools, (found) => keepPlainValues && isPlainAtom(found));
}

/** No token is so short, and some say what a link is (`view=lg`). */
const shortValue = /^[a-z]{1,2}$/;
const number = /\d{1,2}$/;
const parameterName = /^[a-z_][\w.[\]-]{0,30}$/i;

function scrubQuery(query: string, tools: Tools, way: Way): string {
  return query
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const [key, value] = equals < 0 ? ['', pair] : [pair.slice(0, equals), pair.slice(equals + 1)];
      const isName = parameterName.test(key) && atomsOf(key).every((one) => isPlainAtom(one.replace(number, '')));
      const name = isName ? tools.namesWithin(tools.name(key) ?? key) : scrubAtoms(key, tools, isPlainAtom);
      return `${name}${equals < 0 ? '' : '='}${scrubValue(value, tools, way)}`;
    })
    .join('&');
}

function scrubSegment(segment: string, tools: Tools): string {
  return scrubNested(segment, (href) => scrubUrl(href, tools), tools.madeUp) ?? scrubAtoms(segment, tools, isPlainAtom);
}

function scrubRest(rest: string, tools: Tools, way: Way, isProfile: boolean): string {
  const hash = rest.indexOf('#');
  const beforeHash = hash < 0 ? rest : rest.slice(0, hash);
  const mark = beforeHash.indexOf('?');
  const path = mark < 0 ? beforeHash : beforeHash.slice(0, mark);
  const segments = path.split('/').map((segment, place) => {
    if (isProfile && place === 1) return tools.handle(segment) ?? scrubAtoms(segment, tools, () => false);
    return scrubSegment(segment, tools);
  });
  const query = mark < 0 ? '' : `?${scrubQuery(beforeHash.slice(mark + 1), tools, way)}`;
  return segments.join('/') + query + (hash < 0 ? '' : `#${scrubQuery(rest.slice(hash + 1), tools, way)}`);
}

function scrubAuthority(authority: string, tools: Tools): string {
  const at = authority.lastIndexOf('@');
  const user = authority.slice(0, at + 1);
  const [host = '', ...port] = authority.slice(at + 1).split(':');
  // instagram.com@evil.example: the name before the host is the trick.
  const keptUser = hostLike.test(user.slice(0, -1).split(':')[0] ?? '')
    ? user
    : scrubAtoms(user.slice(0, -1), tools, () => false) + user.slice(-1);
  return (at < 0 ? '' : keptUser) + [tools.host(host), ...port].join(':');
}

function scrubMailto(href: string, tools: Tools): string {
  const mark = href.indexOf('?');
  const [to, query] = mark < 0 ? [href, ''] : [href.slice(0, mark), href.slice(mark + 1)];
  const addresses = decodePercent(to.slice(to.indexOf(':') + 1))
    .split(',')
    .map((one) => (one.includes('@') ? tools.address(one.trim()) : scrubAtoms(one, tools, () => false)));
  const values = query.split('&').map((pair) => {
    const equals = pair.indexOf('=');
    return pair.slice(0, equals + 1) + scrubAtoms(pair.slice(equals + 1), tools, isPlainAtom);
  });
  return `${to.slice(0, to.indexOf(':') + 1)}${addresses.join(',')}${mark < 0 ? '' : `?${values.join('&')}`}`;
}

function scrubWeb(href: string, tools: Tools, way: Way): string {
  const [, front, authority = '', rest = ''] = web.exec(href) ?? [];
  const isProfile = answerLink({ href }).page === 'profile';
  if (front === undefined) return scrubRest(href, tools, way, false);
  return front + scrubAuthority(authority, tools) + scrubRest(rest, tools, way, isProfile);
}

/** What the core says of an address, as far as it may not change. */
function saidOf(href: string): string {
  const { kind, registrableDomain: domain, page, via } = answerLink({ href });
  const url = parseHref(href);
  return JSON.stringify([kind, kind === 'notInstagram' ? '' : domain, page, via, url && lureOfLink(url)]);
}

/** Any `href` or `src`, also relative, `mailto:`, `tel:`, `cid:` and `data:`. */
export function scrubUrl(href: string, tools: Tools): string {
  const name = scheme.exec(href)?.[1]?.toLowerCase();
  if (name === 'mailto') return scrubMailto(href, tools);
  if (name === 'data') return href.slice(0, href.indexOf(',') + 1) + tools.madeUp(href.slice(href.indexOf(',') + 1));
  if (name === 'tel' || name === 'sms' || name === 'cid' || name === 'mid') {
    const start = href.indexOf(':') + 1;
    return href.slice(0, start) + tools.madeUp(href.slice(start));
  }
  if (name === 'javascript' || name === 'vbscript') return scrubAtoms(href, tools, isPlainAtom);
  const scrubbed = scrubWeb(href, tools, { keepPlainValues: false });
  return saidOf(scrubbed) === saidOf(href) ? scrubbed : scrubWeb(href, tools, { keepPlainValues: true });
}
