import { fromAddress } from '../sender/sender.ts';
import { signal, when } from '../signal.ts';

/** The address shown is one of Meta's. Speaks for the mail only together with `authVouched`: addresses can be forged. */
export const fromMeta = signal('fromMeta', (mail) =>
  when(mail.fromMeta, 'reassuring', 'from', fromAddress(mail.message) ?? ''),
);
