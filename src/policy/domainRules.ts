import { domainParts, isWithinAny, longestHostname, withoutTrailingDot } from '../classifier/domain.ts';
import { imitationOf, isDeceptive } from '../classifier/links/imitation.ts';
import { answerLink } from '../classifier/links/link.ts';
import { isMetaAddress } from '../classifier/sender/sender.ts';
import { freeMail } from '../facts/freeMail.ts';
import { userContentHosts } from '../facts/userContentHosts.ts';
import type { Reason } from './reasons.ts';

/** Which domains an organisation may name. A fault is a reason, never the value itself. */

/** Control characters too: `URL` drops them at the end of an address without a word. */
const notInAHost = /[\s\p{Cc}/\\@:?#*%]/u;

/** `Müller.Example.` → `xn--mller-kva.example`; what is no host at all stays as it is and is refused later. */
export function toHost(typed: string): string {
  const name = typed.trim();
  // Afterwards, since the full stops of other scripts are dots of a host.
  return withoutTrailingDot(notInAHost.test(name) ? name : (URL.parse(`https://${name}`)?.hostname ?? name));
}

/** What is wrong with a domain to block. */
export function domainFault(host: string): Reason | undefined {
  if (host.includes('*')) return 'wildcard';
  if (notInAHost.test(host) || !URL.canParse(`https://${host}`)) return 'notADomain';
  // A name in another script grows when it is written in the letters of hosts.
  if (host.length > longestHostname) return 'notADomain';
  const { isIp, ownerDomain } = domainParts(host);
  if (isIp) return 'notADomain';
  // Both sections of the list: nobody owns co.uk, and whoever likes gets a name below github.io.
  if (ownerDomain === undefined) return 'publicSuffix';
  const { kind } = answerLink({ href: `https://${host}/` });
  return kind === 'instagram' || kind === 'meta' || isMetaAddress(`a@${host}`) ? 'metaDomain' : undefined;
}

function looksLikeInstagram(host: string): boolean {
  return imitationOf(host) !== undefined || isDeceptive(host);
}

/** What is wrong with a domain whose senders are to be trusted. */
export function senderDomainFault(host: string): Reason | undefined {
  const fault = domainFault(host);
  if (fault) return fault;
  if (isWithinAny(host, freeMail)) return 'freeMail';
  return looksLikeInstagram(host) ? 'lookAlike' : undefined;
}

/** What is wrong with a domain whose links are to be trusted. */
export function linkDomainFault(host: string): Reason | undefined {
  const fault = domainFault(host);
  if (fault) return fault;
  if (answerLink({ href: `https://${host}/` }).kind === 'hidden') return 'hidesItsTarget';
  if (userContentHosts.includes(host)) return 'anyoneCanPublish';
  return looksLikeInstagram(host) ? 'lookAlike' : undefined;
}
