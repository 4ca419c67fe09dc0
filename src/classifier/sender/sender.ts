import { type MailboxShape, mailDomains, otherPeoplesMailboxes, securityMailboxes } from '../../facts/instagram.ts';
import { domainOfAddress, isWithin, isWithinAny, registrableDomain } from '../domain.ts';
import type { AuthResults, Message } from '../message.ts';

/** Who wrote the mail, as far as address and receiving server tell. */

/** What the receiving server says of From's domain; `undefined` when this surface shows no headers. */
export type Voucher = 'vouched' | 'denied' | 'neither';

const metaMailDomains = mailDomains.map((fact) => fact.value);

/** Whether an address lies at one of Meta's own mail domains. */
export function isMetaAddress(address: string | undefined): boolean {
  const domain = domainOfAddress(address);
  return domain !== undefined && isWithinAny(domain, metaMailDomains);
}

/** The one address in From; `undefined` when it is hidden, absent, or there are several (then nobody knows who wrote). */
export function fromAddress(message: Message): string | undefined {
  return message.from?.length === 1 ? message.from[0]?.address : undefined;
}

/** Whether the mail says it comes from Meta's own domain. Two From addresses are never within Meta. */
export function isFromMeta(message: Message): boolean {
  return isMetaAddress(fromAddress(message));
}

function isMailbox(address: string, shape: MailboxShape): boolean {
  const domain = domainOfAddress(address);
  if (domain === undefined || !isWithin(domain, shape.domain)) return false;
  const localPart = address.slice(0, address.lastIndexOf('@'));
  if (shape.localPart === undefined) return true;
  return shape.prefix === true ? localPart.startsWith(shape.localPart) : localPart === shape.localPart;
}

/** Whether From is a mailbox that only writes about an account's security or a support case. */
export function isSecurityMailbox(message: Message): boolean {
  const address = fromAddress(message);
  return address !== undefined && securityMailboxes.some(({ value }) => isMailbox(address, value));
}

/** Whether From is a mailbox of Meta's whose mails carry other people's words. */
export function isOtherPeoplesMailbox(message: Message): boolean {
  const address = fromAddress(message);
  return address !== undefined && otherPeoplesMailboxes.some(({ value }) => isMailbox(address, value));
}

/** Relaxed alignment (RFC 7489 §3.1): one registrable domain. */
function isAligned(domain: string | undefined, fromDomain: string): boolean {
  return domain !== undefined && registrableDomain(domain) === registrableDomain(fromDomain);
}

/**
 * vouched: dmarc=pass, or without a dmarc result an aligned dkim or spf pass.
 * denied: dmarc=fail, or without a dmarc result dkim=fail and nothing aligned.
 */
function voucherOf(auth: AuthResults, fromDomain: string): Voucher {
  const dmarc = auth.dmarc?.domain === undefined || isAligned(auth.dmarc.domain, fromDomain) ? auth.dmarc : undefined;
  if (dmarc?.result === 'pass') return 'vouched';
  if (dmarc?.result === 'fail') return 'denied';
  // "none" and the errors are no result: the domain's own signatures may still speak.
  const aligned = [...auth.dkim, ...(auth.spf ? [auth.spf] : [])].filter(({ domain }) => isAligned(domain, fromDomain));
  if (aligned.some(({ result }) => result === 'pass')) return 'vouched';
  return auth.dkim.some(({ result }) => result === 'fail') ? 'denied' : 'neither';
}

/** What the receiving server says of the sender; `undefined` when the headers could not be read. */
export function readVoucher(message: Message): Voucher | undefined {
  if (!message.authResults) return undefined;
  const domain = domainOfAddress(fromAddress(message));
  return domain === undefined ? 'neither' : voucherOf(message.authResults, domain);
}

/** Whether a denied mail was only changed on its way: signed by Meta with a changed text, or passed on by an ARC chain. */
export function wasChangedOnItsWay(message: Message): boolean {
  const auth = message.authResults;
  if (!auth) return false;
  const brokenSignature = auth.dkim.some(
    ({ domain, bodyChanged }) => bodyChanged === true && domain !== undefined && isWithinAny(domain, metaMailDomains),
  );
  return brokenSignature || auth.arc === 'pass';
}
