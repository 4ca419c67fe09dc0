import type { Brand } from '../../facts/brands.ts';
import { domainOfAddress } from '../domain.ts';
import { isDeceptive, ownName } from '../links/imitation.ts';
import type { Mailbox, Message } from '../message.ts';
import { isMetaAddress } from '../sender/sender.ts';
import { brandInName, spelledOut } from './brandName.ts';
import type { Claim } from './claim.ts';

/** Claims the sender's name and address make. */

const separators = /[^\p{L}\p{N}]+/u;

/** The brand spelt rightly inside a foreign address: in the host its owner chose, or before the @. */
function brandInAddress(address: string, host: string): Brand['name'] | undefined {
  const name = ownName(host).toLowerCase();
  const localPart = address.slice(0, address.lastIndexOf('@'));
  const asName = (part: string) => brandInName(part.split(separators).join(' '));
  return spelledOut.find((brand) => name.includes(brand.toLowerCase())) ?? asName(localPart) ?? asName(name);
}

function addressClaim(address: string | undefined): Claim | undefined {
  const host = domainOfAddress(address);
  if (address === undefined || host === undefined || isMetaAddress(address)) return undefined;
  const rest = { where: 'from', quoted: false } as const;
  if (isDeceptive(host)) return { cue: 'fromHost', strength: 'strong', brand: 'Instagram', seen: host, ...rest };
  const brand = brandInAddress(address, host);
  return brand ? { cue: 'addressBrand', strength: 'weak', brand, seen: address, ...rest } : undefined;
}

function nameClaim({ displayName }: Mailbox): Claim | undefined {
  const brand = brandInName(displayName);
  return brand
    ? { cue: 'fromName', strength: 'strong', brand, seen: displayName, where: 'from', quoted: false }
    : undefined;
}

export function senderClaims(message: Message): Claim[] {
  return (message.from ?? [])
    .flatMap((mailbox) => [nameClaim(mailbox), addressClaim(mailbox.address)])
    .filter((claim) => claim !== undefined);
}
