import { freeMail } from '../../facts/freeMail.ts';
import { domainOfAddress, isWithinAny, registrableDomain } from '../domain.ts';
import type { Message } from '../message.ts';
import { fromAddress } from './sender.ts';

/** Whose mailbox the mail lies in. Only the receiving side's word counts: To is the sender's. */

/** Domains of the reader's own organisation; free-mail domains are nobody's. */
export function ownDomains(message: Message): string[] {
  const host = domainOfAddress(message.deliveredTo);
  const domain = host === undefined ? undefined : registrableDomain(host);
  return domain === undefined || freeMail.includes(domain) ? [] : [domain];
}

/** The reader's own addresses: the mailbox, or the only recipient where the mailbox is not known. */
export function ownAddresses(message: Message): string[] {
  const onlyRecipient = message.to?.length === 1 ? message.to[0]?.address : undefined;
  const known = message.deliveredTo ?? onlyRecipient;
  return known ? [known] : [];
}

/** Whether the sender's address lies at the reader's own organisation: then a brand word in the name is a colleague's. */
export function isFromOwnOrganisation(message: Message): boolean {
  const host = domainOfAddress(fromAddress(message));
  return host !== undefined && isWithinAny(host, ownDomains(message));
}
