import { parse } from 'tldts';
import { remember } from './remember.ts';

/**
 * Host names. This is the only file that uses the public suffix list (tldts), so that nobody else can use it wrongly.
 * Hosts are lower-case ASCII as `URL` gives them; trailing dots are ignored.
 */

/** Hosts without the dots that may close them: `instagram.com.` is the same host. */
export function withoutTrailingDot(hostname: string): string {
  let end = hostname.length;
  while (end > 0 && hostname[end - 1] === '.') end--;
  return hostname.slice(0, end);
}

/**
 * Whether `hostname` is `domain` or one of its sub-domains, compared label by label.
 * `instagram.com.evil.example` is not within `instagram.com`.
 */
export function isWithin(hostname: string, domain: string): boolean {
  return isWithinAny(hostname, [domain]);
}

/** Whether `hostname` is within one of `domains`. */
export function isWithinAny(hostname: string, domains: readonly string[]): boolean {
  const host = withoutTrailingDot(hostname);
  return domains.some(
    (domain) => host.endsWith(domain) && (host.length === domain.length || host.at(-domain.length - 1) === '.'),
  );
}

/** No name in the domain name system is longer. */
export const longestHostname = 253;

/** A host and every domain above it, the most special first; none for a host longer than names can be. */
export function hostAndParents(hostname: string): string[] {
  if (hostname.length > longestHostname) return [];
  const names = [hostname];
  for (let dot = hostname.indexOf('.'); dot >= 0; dot = hostname.indexOf('.', dot + 1))
    names.push(hostname.slice(dot + 1));
  return names;
}

export interface DomainParts {
  /** The name somebody registered (ICANN suffix + one label); `undefined` for addresses and bare suffixes. */
  readonly registrableDomain: string | undefined;
  /** The same with the list's private section: the owner's name on a platform (`x.vercel.app`). */
  readonly ownerDomain: string | undefined;
  /** The suffix below which the owner's name stands. */
  readonly publicSuffix: string | undefined;
  readonly isIp: boolean;
}

function takeApart(hostname: string): DomainParts {
  const host = withoutTrailingDot(hostname);
  const owner = parse(host, { allowPrivateDomains: true, detectIp: true });
  const registered = owner.isPrivate ? parse(host, { allowPrivateDomains: false, detectIp: true }) : owner;
  return {
    registrableDomain: registered.domain ?? undefined,
    ownerDomain: owner.domain ?? undefined,
    publicSuffix: owner.publicSuffix ?? undefined,
    isIp: owner.isIp === true,
  };
}

/** Takes a host apart by the public suffix list. Throws nothing; a host it cannot read has no parts. */
export const domainParts = remember(takeApart);

/** The registrable domain (eTLD+1, ICANN section), or `undefined` for an IP address, a bare suffix or no host at all. */
export function registrableDomain(hostname: string): string | undefined {
  return domainParts(hostname).registrableDomain;
}

/** The host of a mail address, lower case; `undefined` when there is none. The last @ counts: a local part may hold one. */
export function domainOfAddress(address: string | undefined): string | undefined {
  if (!address) return undefined;
  const at = address.lastIndexOf('@');
  const host =
    at < 0
      ? ''
      : withoutTrailingDot(
          address
            .slice(at + 1)
            .trim()
            .toLowerCase(),
        );
  return host === '' ? undefined : host;
}
