import { domainOfAddress } from '../domain.ts';
import { fromAddress } from '../sender/sender.ts';
import { signal, when } from '../signal.ts';

/** The receiving server says that the mail does not come from the domain it names: a forged sender. */
export const authDenied = signal('authDenied', (mail) => {
  const domain = domainOfAddress(fromAddress(mail.message)) ?? '';
  const server = mail.message.authResults?.authservId ?? '';
  return when(mail.pretends && mail.voucher === 'denied', 'decisive', 'headers', domain, server);
});
