import type { Context, Settings } from '../classifier/context.ts';
import type { Message } from '../classifier/message.ts';
import { fromAddress, isMetaAddress, readVoucher } from '../classifier/sender/sender.ts';
import { isWarned, levels, type Verdict } from '../classifier/verdict.ts';

/** How far the person wants to be warned. Never lowers a level: toolbar and popup say it all the same. */

export interface Warning {
  /** Whether the mail gets a banner. */
  readonly warns: boolean;
  /** Whether its links are held. */
  readonly holds: boolean;
  /** The sender is trusted, and that is why nothing is shown in the mail. */
  readonly isTrusted: boolean;
  /** By the organisation, which the toolbar then names. */
  readonly byOrganisation: boolean;
}

/** Whether trusting an address means anything: real mails of Meta's own carry scams too. */
export function isTrustable(address: string): boolean {
  return !isMetaAddress(address);
}

function isTrustedSender({ level }: Verdict, message: Message, { trustedSenders }: Settings): boolean {
  const address = fromAddress(message)?.toLowerCase();
  return (
    level === 'suspicious' &&
    address !== undefined &&
    isTrustable(address) &&
    trustedSenders.includes(address) &&
    // Then it is not the person trusted who wrote.
    readVoucher(message) !== 'denied'
  );
}

/** The finding is there only where neither the name imitates nor the receiving server calls the sender forged. */
function isTrustedByOrganisation({ level, evidence }: Verdict): boolean {
  return (level === 'unrelated' || level === 'suspicious') && evidence.some(({ signal }) => signal === 'senderTrusted');
}

/** Decides what the page shows of a verdict. `settings` are those that hold under the policy. */
export function warningOf(verdict: Verdict, message: Message, { settings, policy }: Context): Warning {
  const byOrganisation = isTrustedByOrganisation(verdict);
  const isTrusted = byOrganisation || isTrustedSender(verdict, message, settings);
  const isWanted = levels.indexOf(verdict.level) >= levels.indexOf(settings.warnFrom);
  const warns = isWarned(verdict.level) && isWanted && !isTrusted;
  return { warns, holds: warns && policy.linkProtection !== 'off', isTrusted, byOrganisation };
}
