import { domainOfAddress, isWithinAny, registrableDomain } from '../../classifier/domain.ts';
import type { Mailbox } from '../../classifier/message.ts';
import { isMetaAddress } from '../../classifier/sender/sender.ts';
import { freeMail } from '../../facts/freeMail.ts';
import { isNobodys, isRole } from './plainWords.ts';

/** Whom a mail names, and the people of example.org who stand in for them. */

export interface Stands {
  /** Lower-case address → the address that stands for it. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Registrable domain of the reader's organisation → its stand-in. */
  readonly domains: ReadonlyMap<string, string>;
  /** Lower-case words of names → their stand-ins, lower-case. */
  readonly words: ReadonlyMap<string, string>;
  /** Those of them that are the reader's: they must be gone, while a sender's may name a host too. */
  readonly readersWords: readonly string[];
  /** Lower-case handles of profiles the mail links to. */
  readonly handles: ReadonlySet<string>;
}

const firstNames = 'rosa tom lena amir mina jonas ines paul vera noah emma luis nora omar'.split(' ');
/** Domains nobody owns, for the people who stand in. */
export const standInDomains = ['example.org', 'example.com', 'example.net'];
const wordEdge = /[^\p{L}\p{M}]+/u;
const latin = /^[\p{Script=Latin}\p{M}]+$/u;
/** Names of other scripts are shorter. */
const shortestWord = { latin: 3, other: 2 };

/** The words of a name or local part that are somebody's own. */
export function ownWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(wordEdge)
    .filter((word) => word.length >= (latin.test(word) ? shortestWord.latin : shortestWord.other) && !isNobodys(word));
}

/** Meta and providers of free mail are nobody's organisation. */
function organisationOf(address: string): string | undefined {
  const host = domainOfAddress(address);
  const domain = host === undefined ? undefined : registrableDomain(host);
  return domain === undefined || isWithinAny(domain, freeMail) || isMetaAddress(address) ? undefined : domain;
}

/**
 * @param readers mailboxes of the mail's recipients
 * @param others people who write or are greeted by name, not by their organisation
 */
export function findStands(readers: readonly Mailbox[], others: readonly Mailbox[]): Omit<Stands, 'handles'> {
  const addresses = new Map<string, string>();
  const byDomain = new Map<string, string>();
  const words = new Map<string, string>();
  let people = 0;

  const standInOf = (domain: string) => {
    const known = byDomain.get(domain) ?? standInDomains[byDomain.size] ?? `org${byDomain.size}.example`;
    byDomain.set(domain, known);
    return known;
  };
  const taken = new Set(
    [...readers, ...others].flatMap(({ displayName, address = '' }) => ownWords(`${displayName} ${address}`)),
  );
  const free = firstNames.filter((name) => !taken.has(name));
  const nameFor = (number: number) => free[number] ?? `person${number}`;

  function addPerson(name: string, localPart: string): string {
    const all = [...new Set([...ownWords(name), ...ownWords(localPart)])];
    // The same person may come again with another address.
    const known = all.map((word) => words.get(word)).find((word) => word !== undefined && word !== 'example');
    const first = known ?? nameFor(people++);
    for (const [place, word] of all.entries()) if (!words.has(word)) words.set(word, place === 0 ? first : 'example');
    return first;
  }

  for (const { displayName, address = '' } of readers) {
    if (addresses.has(address)) continue;
    const name = displayName.includes('@') ? '' : displayName;
    const localPart = address.slice(0, address.lastIndexOf('@'));
    if (standInDomains.some((domain) => address.endsWith(`@${domain}`))) {
      // People of example.org stand for somebody already.
      for (const word of ownWords(`${name} ${localPart}`)) words.set(word, word);
      continue;
    }
    const first = isRole(localPart) ? localPart : addPerson(name, localPart);
    if (!address.includes('@') || isMetaAddress(address)) continue;
    const organisation = organisationOf(address);
    addresses.set(address, `${first}@${organisation === undefined ? standInDomains[0] : standInOf(organisation)}`);
    for (const word of ownWords(organisation?.split('.')[0] ?? '')) if (word.length > 3) words.set(word, 'example');
  }
  const readersWords = [...words.keys()];
  for (const { displayName, address = '' } of others)
    addPerson(displayName, address.slice(0, address.lastIndexOf('@')));
  return { addresses, domains: byDomain, words, readersWords };
}
