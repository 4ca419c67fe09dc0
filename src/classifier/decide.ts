import type { Analysis } from './analysis.ts';
import { wasChangedOnItsWay } from './sender/sender.ts';
import type { Level } from './verdict.ts';

interface Row {
  /** What the row says, in words. */
  readonly says: string;
  readonly when: (mail: Analysis) => boolean;
  readonly level: (mail: Analysis) => Level;
}

const is = (level: Level) => () => level;

const hasStrongClaim = (mail: Analysis) => mail.claims.some((claim) => claim.strength === 'strong');
const hasWeakClaim = (mail: Analysis) => mail.claims.some((claim) => claim.strength === 'weak');
const leaves = (mail: Analysis) => mail.leaving.length > 0;
const asksForKeys = (mail: Analysis) => mail.keysAsked !== undefined;

/** Speaks in its own name: what it writes about Instagram, and where its links go, does not matter. */
const speaksForItself = (mail: Analysis) =>
  !hasStrongClaim(mail) && !mail.claims.some((claim) => claim.cue === 'addressBrand');

/** "Instagram Team <…@the reader's own firm, or one it trusts>" is a colleague, unless the firm's own server denies it. */
const isColleague = (mail: Analysis) =>
  mail.fromOwnOrganisation &&
  mail.voucher !== 'denied' &&
  mail.claims.every((claim) => claim.where === 'from' || claim.cue === 'subject');

function relayedLevel(mail: Analysis): Level {
  if (mail.relay !== 'alias' && mail.actions.length === 0) return 'unrelated';
  if (leaves(mail)) return 'dangerous';
  return mail.relay === 'alias' && !mail.aboutSecurity ? 'consistent' : 'suspicious';
}

/** The whole decision: the first row that fits wins. Of two levels the lower alarm wins, unless the row is certain. */
const table: readonly Row[] = [
  {
    says: 'a link leads where the organisation lets nobody go',
    when: (mail) => mail.leadsToBlocked,
    level: is('dangerous'),
  },
  {
    says: 'no claim, and nobody asks for keys',
    when: (mail) => !mail.fromMeta && mail.claims.length === 0 && !asksForKeys(mail),
    level: is('unrelated'),
  },
  {
    says: "from Meta's domain, and the receiving server denies it",
    when: (mail) => mail.fromMeta && mail.voucher === 'denied',
    level: (mail) => (!leaves(mail) && wasChangedOnItsWay(mail.message) ? 'suspicious' : 'dangerous'),
  },
  {
    says: 'from Meta, and an action leaves Meta',
    when: (mail) => mail.fromMeta && leaves(mail),
    // Where headers cannot be read, an unknown voucher is no proof against a routine mail.
    level: (mail) =>
      mail.carriesOtherPeoplesText || (mail.voucher !== 'neither' && !mail.aboutSecurity) ? 'suspicious' : 'dangerous',
  },
  {
    says: "from Meta, about the account's security",
    when: (mail) => mail.fromMeta && mail.aboutSecurity,
    level: (mail) => (mail.voucher === 'neither' ? 'suspicious' : 'actInApp'),
  },
  { says: 'from Meta, routine', when: (mail) => mail.fromMeta, level: is('consistent') },
  {
    says: 'passed on: alias relay, list, forward, attached message',
    when: (mail) => mail.relay !== undefined && (hasStrongClaim(mail) || mail.relay === 'alias') && !asksForKeys(mail),
    level: relayedLevel,
  },
  {
    says: 'a third party in its own name, or a colleague',
    when: (mail) => (speaksForItself(mail) || isColleague(mail)) && !asksForKeys(mail),
    level: is('unrelated'),
  },
  {
    says: 'a strong claim, but the page hides the address',
    when: (mail) => hasStrongClaim(mail) && mail.fromHidden,
    level: (mail) => (leaves(mail) ? 'dangerous' : 'suspicious'),
  },
  { says: 'a strong claim from anywhere else', when: hasStrongClaim, level: is('dangerous') },
  {
    says: 'a weak claim or an ask for keys, with a story or a call to action',
    when: (mail) => asksForKeys(mail) || (hasWeakClaim(mail) && (mail.lure !== undefined || leaves(mail))),
    level: is('suspicious'),
  },
];

const rowFor = (mail: Analysis) => table.find((row) => row.when(mail));

/** The level of a mail. What fits no row pretends nothing that could hurt. */
export function decide(mail: Analysis): Level {
  return rowFor(mail)?.level(mail) ?? 'unrelated';
}

/** What the row that decides says, for those who ask why a mail has its level. */
export function decidedBy(mail: Analysis): string {
  return rowFor(mail)?.says ?? 'no row fits';
}
