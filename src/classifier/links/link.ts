import { assetDomains, instagramLinkDomains, metaLinkDomains, uploadDomains } from '../../facts/instagram.ts';
import { shorteners } from '../../facts/shorteners.ts';
import { userContentHosts } from '../../facts/userContentHosts.ts';
import { domainParts, hostAndParents, registrableDomain, withoutTrailingDot } from '../domain.ts';
import { hasOverride, visibleForm } from '../text/text.ts';
import type { LinkAnswer, LinkKind, Page } from '../verdict.ts';
import { imitationOf } from './imitation.ts';
import { pageOf } from './page.ts';
import { type Unwrapped, unwrap } from './unwrap.ts';

/**
 * "Is this link real?" The answer is exact: the registrable domain after known wrappers is Instagram's or it is not.
 * What the link looks like is only ever a second sentence.
 */

// Sets, since these lists are long and every link is looked up in them.
const valuesOf = (facts: readonly { value: string }[]) => new Set(facts.map((fact) => fact.value));
const instagram = valuesOf(instagramLinkDomains);
const meta = valuesOf(metaLinkDomains);
const assets = valuesOf(assetDomains);
const uploads = valuesOf(uploadDomains);
const shorteningHosts = new Set(shorteners);
const platforms = new Set(userContentHosts);

/** Longer hosts hide their end on narrow screens. */
const longHost = 60;

export interface LinkToAnswer {
  readonly href: string;
  readonly text?: string;
  readonly base?: string;
}

const unreadable = (href: string, reason: string): LinkAnswer => ({
  href,
  kind: 'notWeb',
  target: null,
  host: null,
  registrableDomain: null,
  page: null,
  imitates: null,
  via: [],
  reasons: [reason],
});

/** Parses an address as a browser does; typed without a scheme it is read as https. */
export function parseHref(href: string, base?: string): URL | undefined {
  const url = URL.parse(href, base);
  if (url) return url;
  const typed = base === undefined ? URL.parse(`https://${href.trim()}`) : null;
  return typed && registrableDomain(typed.hostname) !== undefined ? typed : undefined;
}

/** Facts about the spelling of an address, as keys of sentences. They add to an answer and never make it. */
function spellingReasons(url: URL, href: string): string[] {
  const reasons: string[] = [];
  if (url.username !== '' || url.password !== '') reasons.push('linkUserinfo');
  if (url.port !== '') reasons.push('linkPort');
  if (url.protocol === 'http:') reasons.push('linkHttp');
  if (domainParts(url.hostname).isIp) reasons.push('linkIpAddress');
  if (url.hostname.includes('xn--')) reasons.push('linkOtherAlphabet');
  if (url.hostname.length > longHost) reasons.push('linkLongHost');
  if (hasOverride(href)) reasons.push('linkOverride');
  return reasons;
}

const looksLikeHost = /^(?:https?:\/\/)?[^\s/@:]+\.[^\s/@:.]{2,63}(?:[:/?#]|$)/iu;

/**
 * Whether the text on a link names another domain than the link opens. A handle with a dot (`anna.smith` on
 * instagram.com/anna.smith) names no domain.
 */
export function textNamesOtherDomain(text: string, target: URL): boolean {
  const shown = visibleForm(text);
  if (shown.length > 300 || !looksLikeHost.test(shown)) return false;
  const named = parseHref(shown);
  const domain = named ? registrableDomain(named.hostname) : undefined;
  if (domain === undefined || domain === registrableDomain(target.hostname)) return false;
  return target.pathname.replaceAll('/', '').toLowerCase() !== shown.toLowerCase();
}

interface Identity {
  readonly kind: LinkKind;
  readonly page: Page | null;
  readonly reasons: readonly string[];
}

function identify(url: URL): Identity {
  const host = url.hostname;
  const names = hostAndParents(withoutTrailingDot(host));
  const isIn = (domains: ReadonlySet<string>) => names.some((name) => domains.has(name));
  if (isIn(instagram)) return { kind: 'instagram', page: pageOf(url), reasons: [] };
  if (isIn(meta)) return { kind: 'meta', page: pageOf(url), reasons: [] };
  if (isIn(assets)) return { kind: 'meta', page: 'asset', reasons: [] };
  if (isIn(uploads)) return { kind: 'meta', page: 'upload', reasons: [] };
  if (isIn(shorteningHosts)) return { kind: 'hidden', page: null, reasons: ['linkShortener'] };
  const { registrableDomain: registered, ownerDomain } = domainParts(host);
  const isPlatform = registered !== ownerDomain || isIn(platforms);
  return isPlatform
    ? { kind: 'notInstagram', page: 'anyoneCanPublish', reasons: ['linkAnyoneCanPublish'] }
    : { kind: 'notInstagram', page: null, reasons: [] };
}

function identifyUnwrapped({ url, hiddenBy, tooDeep, proxied }: Unwrapped): Identity {
  if (tooDeep) return { kind: 'hidden', page: null, reasons: ['linkTooDeep'] };
  if (hiddenBy) return { kind: 'hidden', page: null, reasons: ['linkWrapperHides'] };
  if (proxied) return { kind: 'notInstagram', page: 'throughProxy', reasons: ['linkThroughProxy'] };
  return identify(url);
}

/** What a foreign host imitates. Of a page shown through a proxy the page's own host speaks: the proxy's is honest. */
function imitationIn({ url, proxied }: Unwrapped): LinkAnswer['imitates'] {
  const named = proxied ? proxied.shows : url;
  const isForeign = named !== undefined && identify(named).kind === 'notInstagram';
  return isForeign ? (imitationOf(named.hostname) ?? null) : null;
}

/**
 * Answers one link without requesting anything.
 * @param link the raw href, the text shown on it and the document's base, as far as known
 * @returns never throws; an href that does not parse, or that opens no web page, is `notWeb`
 */
export function answerLink(link: LinkToAnswer): LinkAnswer {
  const parsed = parseHref(link.href, link.base);
  if (!parsed) return unreadable(link.href, 'linkDoesNotParse');
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return unreadable(link.href, 'linkNotWeb');
  const unwrapped = unwrap(parsed);
  const { url, via } = unwrapped;
  const host = withoutTrailingDot(url.hostname);
  const identity = identifyUnwrapped(unwrapped);
  const mismatch = link.text !== undefined && identity.kind !== 'hidden' && textNamesOtherDomain(link.text, url);
  return {
    href: link.href,
    kind: identity.kind,
    target: url.href,
    host,
    registrableDomain: registrableDomain(host) ?? null,
    page: identity.page,
    imitates: identity.kind === 'notInstagram' ? imitationIn(unwrapped) : null,
    via: via.map((wrapper) => wrapper.name),
    reasons: [...identity.reasons, ...spellingReasons(url, link.href), ...(mismatch ? ['linkTextMismatch'] : [])],
  };
}
