import { domainOfAddress } from '../domain.ts';
import { fromAddress } from '../sender/sender.ts';
import { signal, when } from '../signal.ts';

/** The receiving server confirms Meta's domain. The sender is real; who asked for the mail is another question. */
export const authVouched = signal('authVouched', (mail) => {
  const domain = domainOfAddress(fromAddress(mail.message)) ?? '';
  const server = mail.message.authResults?.authservId ?? '';
  return when(mail.fromMeta && mail.voucher === 'vouched', 'reassuring', 'headers', domain, server);
});
