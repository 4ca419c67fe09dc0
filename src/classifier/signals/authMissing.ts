import { domainOfAddress } from '../domain.ts';
import { fromAddress } from '../sender/sender.ts';
import { signal, when } from '../signal.ts';

/** The headers were read and no receiving server vouches for Meta's domain, although Meta signs all its mail. */
export const authMissing = signal('authMissing', (mail) =>
  when(
    mail.fromMeta && mail.voucher === 'neither',
    'weak',
    'headers',
    domainOfAddress(fromAddress(mail.message)) ?? '',
  ),
);
