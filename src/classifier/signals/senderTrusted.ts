import { signal, when } from '../signal.ts';

/** The sender's domain is one that the reader's organisation trusts: always said. */
export const senderTrusted = signal('senderTrusted', (mail) =>
  when(
    mail.trustedSender !== undefined && mail.pretends,
    'reassuring',
    'from',
    mail.trustedSender ?? '',
    mail.context.policy.organisationName ?? '',
  ),
);
