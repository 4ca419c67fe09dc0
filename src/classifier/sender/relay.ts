import { aliasRelays } from '../../facts/aliasRelays.ts';
import type { Claim } from '../claims/claim.ts';
import { domainOfAddress, isWithinAny } from '../domain.ts';
import type { Message } from '../message.ts';
import { partsOf } from '../text/quote.ts';
import { visibleForm } from '../text/text.ts';
import { fromAddress } from './sender.ts';

/** How the mail came to the reader, if not straight from who it speaks for. */
export type Relay = 'alias' | 'list' | 'forward' | 'attached';

function isAliasAddress(address: string | undefined): boolean {
  const host = domainOfAddress(address);
  if (address === undefined || host === undefined) return false;
  const localPart = address.slice(0, address.lastIndexOf('@'));
  return aliasRelays.some(({ domains, marker }) => isWithinAny(host, domains) && localPart.includes(marker));
}

/** "Instagram via Staff", as list and ticket systems write it in many languages. */
const via = /\s(?:via|über|por meio de|através de|через|経由)\s/u;

function isVia(message: Message): boolean {
  // With its marks: "über" is a word of lists, Uber a firm.
  return (message.from ?? []).some(({ displayName }) => via.test(` ${visibleForm(displayName).toLowerCase()} `));
}

/** The relay a mail came through; claims tell whether the brand speaks only inside somebody else's mail. */
export function findRelay(message: Message, claims: readonly Claim[]): Relay | undefined {
  if (message.attached === true) return 'attached';
  if (isAliasAddress(fromAddress(message))) return 'alias';
  const namedInFrom = claims.some((claim) => claim.where === 'from' && claim.strength === 'strong');
  if (isVia(message) || (message.listId !== undefined && !namedInFrom)) return 'list';
  const strong = claims.filter((claim) => claim.strength === 'strong');
  const onlyQuoted = strong.length > 0 && strong.every((claim) => claim.quoted);
  return onlyQuoted || (partsOf(message).isForward && !namedInFrom) ? 'forward' : undefined;
}
