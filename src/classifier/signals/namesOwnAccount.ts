import { protectedAccountsIn } from '../protectedAccounts.ts';
import { signal } from '../signal.ts';

/** It is about an account of the reader's organisation: whoever keeps it should know. */
export const namesOwnAccount = signal('namesOwnAccount', (mail) => {
  if (!mail.pretends) return [];
  const { policy } = mail.context;
  return protectedAccountsIn(mail.message, policy).map(
    (handle) => ['weak', 'body', handle, policy.organisationName ?? ''] as const,
  );
});
