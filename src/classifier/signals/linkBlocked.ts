import { blockedTargetOf } from '../sender/trust.ts';
import { signal } from '../signal.ts';

/** A link leads where the reader's organisation lets nobody go. */
export const linkBlocked = signal('linkBlocked', (mail) => {
  const { policy } = mail.context;
  if (!mail.leadsToBlocked) return [];
  const index = mail.answers.findIndex((answer) => blockedTargetOf(answer, policy) !== undefined);
  const { host } = mail.answers[index] ?? {};
  return [['decisive', `links/${index}`, host ?? '', policy.organisationName ?? '']];
});
