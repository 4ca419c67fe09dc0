import { trustedTargetOf } from '../sender/trust.ts';
import { signal } from '../signal.ts';

/** A link leads to a domain that the reader's organisation trusts: said, because it did not count against the mail. */
export const linkTrusted = signal('linkTrusted', (mail) => {
  const { policy } = mail.context;
  if (!mail.pretends || policy.trustedLinkDomains === undefined) return [];
  const index = mail.answers.findIndex((answer) => trustedTargetOf(answer, policy) !== undefined);
  const { host } = mail.answers[index] ?? {};
  return host ? [['reassuring', `links/${index}`, host, policy.organisationName ?? '']] : [];
});
