import type { Settings } from '../classifier/context.ts';
import type { Message } from '../classifier/message.ts';
import { fromAddress, isMetaAddress, readVoucher } from '../classifier/sender.ts';
import { isWarned, levels, type Verdict } from '../classifier/verdict.ts';

/** How far the person wants to be warned. Never lowers a level: toolbar and popup say it all the same. */

export interface Warning {
  /** Whether the mail gets a banner and its links are held. */
  readonly warns: boolean;
  /** The person trusts the sender, and that is why nothing is shown in the mail. */
  readonly isTrusted: boolean;
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

/** Decides what the page shows of a verdict. */
export function warningOf(verdict: Verdict, message: Message, settings: Settings): Warning {
  const isTrusted = isTrustedSender(verdict, message, settings);
  const isWanted = levels.indexOf(verdict.level) >= levels.indexOf(settings.warnFrom);
  return { warns: isWarned(verdict.level) && isWanted && !isTrusted, isTrusted };
}
