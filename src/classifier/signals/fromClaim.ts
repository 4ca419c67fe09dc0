import { domainOfAddress } from '../domain.ts';
import { fromAddress, isFromMeta } from '../sender.ts';
import { signal } from '../signal.ts';

/** The sender's name speaks as Instagram or Meta, the address is somebody else's. */
export const fromClaim = signal('fromClaim', (mail) => {
  const claim = mail.claims.find(({ cue }) => cue === 'fromName');
  const domain = domainOfAddress(fromAddress(mail.message));
  if (isFromMeta(mail.message) || !claim || domain === undefined) return [];
  return [['strong', 'from', claim.seen, domain]];
});
