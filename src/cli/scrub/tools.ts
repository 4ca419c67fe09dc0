import { isWithinAny, registrableDomain } from '../../classifier/domain.ts';
import { isMetaAddress } from '../../classifier/sender/sender.ts';
import { freeMail } from '../../facts/freeMail.ts';
import { receivers } from '../../facts/receivers.ts';
import { createIp } from './ip.ts';
import { createMadeUp, type MadeUp } from './madeUp.ts';
import { createNames, type Names } from './names.ts';
import { type Stands, standInDomains } from './people.ts';
import { isRole, namesBrandPlainly } from './plainWords.ts';
import { isPlainAtom, isToken } from './tokens.ts';

/** What every part of the scrubber replaces with: one set a mail, so that the same is always replaced by the same. */
export interface Tools extends Names {
  readonly madeUp: MadeUp;
  readonly address: (address: string) => string;
  /** A host the mail leads to or comes from: kept, but for the reader's own organisation and for names in it. */
  readonly host: (host: string) => string;
  /** A host on the mail's way: kept only where it is a large provider's or the mail's own. */
  readonly hopHost: (host: string) => string;
  readonly ip: (ip: string) => string;
  /** What stands for the handle of a profile, its marks kept; `undefined` when it is none. */
  readonly handle: (text: string) => string | undefined;
}

export interface Kept {
  /** Lower-case addresses that speak for the brand and stay as they are. */
  readonly addresses: ReadonlySet<string>;
  /** Registrable domains the mail comes from or leads to: evidence. */
  readonly domains: ReadonlySet<string>;
}

const numbers = /\d+/g;
const eachLabel = /[^.]+/g;
const atom = /[\p{L}\p{N}]+/gu;

const providers = receivers
  .flatMap(({ authservId, receivedBy }) => [authservId, ...receivedBy])
  .filter((host) => host.includes('.'));
const alwaysKept = [...providers, ...freeMail, ...standInDomains];

/** One set of replacements. */
export function createTools(stands: Stands, kept: Kept): Tools {
  const madeUp = createMadeUp();
  const names = createNames(stands.words);
  const hops = new Map<string, string>();

  const labels = (front: string) =>
    front
      .split('.')
      .map((label) => {
        const named = names.namesWithin(names.name(label) ?? label);
        return named !== label || label.split('-').every(isPlainAtom) ? named : madeUp(label);
      })
      .join('.');
  const withDomain = (host: string, domain: string, standIn: string, scrubFront: boolean) => {
    const front = host.slice(0, host.length - domain.length);
    return (
      (scrubFront
        ? labels(front)
        : front.replace(eachLabel, (label) => names.namesWithin(names.name(label) ?? label))) + standIn
    );
  };
  const host: Tools['host'] = (given) => {
    if (given.endsWith('.')) return `${host(given.slice(0, -1))}.`;
    const domain = registrableDomain(given.toLowerCase());
    if (domain === undefined) return given;
    const own = stands.domains.get(domain);
    return withDomain(given, domain, own ?? given.slice(given.length - domain.length), own !== undefined);
  };
  const hopHost: Tools['hopHost'] = (given) => {
    if (given.endsWith('.')) return `${hopHost(given.slice(0, -1))}.`;
    const domain = registrableDomain(given.toLowerCase());
    if (domain === undefined) return labels(given);
    const own = stands.domains.get(domain);
    const isKept = isWithinAny(domain, alwaysKept) || isMetaAddress(`x@${domain}`) || kept.domains.has(domain);
    const standIn = own ?? (isKept ? domain : (hops.get(domain) ?? `relay${hops.size + 1}.example`));
    if (own === undefined && !isKept) hops.set(domain, standIn);
    return withDomain(given, domain, standIn, !isMetaAddress(`x@${domain}`));
  };
  const localPart = (text: string, isMeta: boolean) => {
    if (isMeta) {
      const start = text.lastIndexOf('+') + 1;
      return start > 0 ? text.slice(0, start) + madeUp(text.slice(start)) : text.replace(numbers, madeUp);
    }
    return isRole(text) || namesBrandPlainly(text) ? names.namesWithin(text) : madeUp(text);
  };
  const address: Tools['address'] = (given) => {
    const lower = given.toLowerCase();
    const known = stands.addresses.get(lower);
    if (known !== undefined) return known;
    const at = given.lastIndexOf('@');
    if (isWithinAny(lower.slice(at + 1), standInDomains)) return names.namesWithin(given);
    if (kept.addresses.has(lower)) {
      const withoutTokens = given.slice(0, at).replace(atom, (found) => (isToken(found, 4) ? madeUp(found) : found));
      return `${withoutTokens}@${host(given.slice(at + 1))}`;
    }
    return `${localPart(given.slice(0, at), isMetaAddress(lower))}@${host(given.slice(at + 1))}`;
  };
  const handle: Tools['handle'] = (text) =>
    stands.handles.has(text.toLowerCase())
      ? text.toLowerCase().replace(atom, (found) => names.name(found) ?? madeUp(found))
      : undefined;
  return { madeUp, address, handle, host, hopHost, ip: createIp(madeUp), ...names };
}
