import type { Claim } from '../claims/claim.ts';
import type { Policy } from '../context.ts';
import { domainOfAddress, hostAndParents, withoutTrailingDot } from '../domain.ts';
import type { Message } from '../message.ts';
import type { LinkAnswer } from '../verdict.ts';
import { fromAddress, isMetaAddress, readVoucher } from './sender.ts';

/** What an organisation trusts and blocks. Trust is always said, and never counts for what imitates or is forged. */

type Domains = readonly string[] | undefined;

/** Lists can hold a thousand domains, and mails ten thousand links. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(domains: readonly string[]): ReadonlySet<string> {
  const known = sets.get(domains) ?? new Set(domains);
  sets.set(domains, known);
  return known;
}

/** The domain of a list that a host is within. */
function domainFor(hostname: string | null | undefined, domains: Domains): string | undefined {
  if (!hostname || !domains) return undefined;
  const set = setOf(domains);
  return hostAndParents(withoutTrailingDot(hostname)).find((name) => set.has(name));
}

/** A brand in letters that only look like it. Another script is taken for that too: then trust simply does not count. */
const isPlain = ({ seen, brand }: Claim) => seen.toLowerCase().includes(brand.toLowerCase());

/**
 * The organisation's trusted domain that the mail comes from. `undefined` also where the receiving server says that the
 * sender is forged, where several senders are named, and where the sender's name or host imitates.
 */
export function trustedSenderOf(message: Message, claims: readonly Claim[], policy: Policy): string | undefined {
  const address = fromAddress(message);
  const domain = domainFor(domainOfAddress(address), policy.trustedSenderDomains);
  if (domain === undefined || isMetaAddress(address) || readVoucher(message) === 'denied') return undefined;
  const imitates = claims.some(({ cue, ...claim }) => {
    if (cue === 'fromHost') return true;
    return cue === 'fromName' && !isPlain({ cue, ...claim });
  });
  return imitates ? undefined : domain;
}

/**
 * The organisation's trusted domain that a link leads to. Of a place where anyone can publish only the exact host
 * counts: `sites.google.com` is not within a trusted `google.com`.
 */
export function trustedTargetOf(answer: LinkAnswer, policy: Policy): string | undefined {
  if (answer.kind !== 'notInstagram' || answer.imitates !== null || answer.page === 'throughProxy') return undefined;
  const domain = domainFor(answer.host, policy.trustedLinkDomains);
  return answer.page === 'anyoneCanPublish' && domain !== answer.host ? undefined : domain;
}

/** The domain that the organisation blocks and a link leads to; a blocked shortener counts by its own host. */
export function blockedTargetOf({ kind, host }: LinkAnswer, policy: Policy): string | undefined {
  return kind === 'instagram' || kind === 'meta' ? undefined : domainFor(host, policy.blockedLinkDomains);
}
