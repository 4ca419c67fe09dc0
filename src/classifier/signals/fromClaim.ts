import { domainOfAddress } from '../domain.ts';
import { isMetaAddress } from '../sender/sender.ts';
import { signal } from '../signal.ts';

/** The sender's name speaks as Instagram or Meta, the address is somebody else's. */
export const fromClaim = signal('fromClaim', (mail) => {
  const names = new Set(mail.claims.filter(({ cue }) => cue === 'fromName').map(({ seen }) => seen));
  const speaking = (mail.message.from ?? []).find(
    ({ displayName, address }) => address && !isMetaAddress(address) && names.has(displayName),
  );
  const domain = domainOfAddress(speaking?.address);
  return speaking && domain !== undefined ? [['strong', 'from', speaking.displayName, domain]] : [];
});
