import type { Context, Policy } from '../classifier/context.ts';
import { answerLink } from '../classifier/links/link.ts';
import { mailtoAddresses } from '../classifier/links/mailto.ts';
import { toUnicode } from '../classifier/links/punycode.ts';
import type { Link, Message } from '../classifier/message.ts';
import { blockedTargetOf, trustedTargetOf } from '../classifier/sender/trust.ts';
import type { LinkAnswer, Verdict } from '../classifier/verdict.ts';
import type { GateLink, GateWords, Verdicted, WayOn } from '../messages/messages.ts';
import type { Words } from '../words.ts';
import type { Noted } from './history/noteMail.ts';
import { organisationOf } from './policy/underPolicy.ts';
import { warningOf } from './warning.ts';
import { bannerWords, isVouched, mayBeAsked } from './words/bannerWords.ts';

/** Verdict → what a page shows. Pure but for the words passed in. */

function reasonKey(answer: LinkAnswer, policy: Policy): string {
  if (blockedTargetOf(answer, policy) !== undefined) return 'gateBlocked';
  if (trustedTargetOf(answer, policy) !== undefined) return 'gateTrusted';
  if (answer.imitates === 'strong') return 'gateImitates';
  if (answer.page === 'anyoneCanPublish') return 'gateAnyone';
  if (answer.page === 'throughProxy') return 'gateThroughProxy';
  if (answer.kind === 'notInstagram') return 'gateNotInstagram';
  const keys = { instagram: 'gateInstagram', meta: 'gateMeta', hidden: 'gateHidden', notWeb: 'gateNotWeb' } as const;
  return keys[answer.kind];
}

/** What the gate says of one link. A hidden destination is never named by the host that hides it alone. */
export function toGateLink(answer: LinkAnswer, words: Words, policy: Policy = {}): GateLink {
  const [address] = mailtoAddresses(answer.href);
  if (address !== undefined) {
    const reason = words.say('gateNotWeb');
    return { kind: answer.kind, domain: address, title: words.say('gateTitleMail'), reason };
  }
  const domain = answer.registrableDomain ?? answer.host ?? '';
  const unicode = toUnicode(domain);
  const key = reasonKey(answer, policy);
  const organisation = organisationOf(policy, words);
  return {
    kind: answer.kind,
    domain,
    ...(unicode === domain ? {} : { unicode }),
    title: words.say('gateTitle'),
    reason: words.say(key, key === 'gateBlocked' || key === 'gateTrusted' ? organisation : domain),
  };
}

/** The same for a link no verdict lists. */
export function judgeLink(link: Pick<Link, 'href' | 'text'>, words: Words, policy: Policy = {}): GateLink {
  return toGateLink(answerLink(link), words, policy);
}

/** How hard it is to go on from the gate. */
function wayOn(level: Verdict['level'], { linkProtection, forbidDangerousLinks }: Policy): WayOn {
  if (level === 'dangerous' && forbidDangerousLinks === true) return 'none';
  if (linkProtection === 'explain') return 'button';
  if (level === 'dangerous') return 'address';
  return level === 'suspicious' ? 'wait' : 'button';
}

function gateWords(level: Verdict['level'], words: Words, policy: Policy): GateWords {
  const way = wayOn(level, policy);
  const organisation = organisationOf(policy, words);
  return {
    wayOn: way,
    label: words.say('gateLabel'),
    stay: words.say('gateStay'),
    go: words.say('gateGo'),
    goIn: words.say('gateGoIn', '$1'),
    confirm: way === 'none' ? words.say('gateForbidden', organisation) : words.say('gateConfirm'),
    unknown: words.say('gateUnknown'),
  };
}

/** A verdict on its way to the page. */
export interface JudgedMail {
  readonly verdict: Verdict;
  readonly message: Message;
  /** What the history says of it; `undefined` where nothing is remembered. */
  readonly noted: Noted | undefined;
}

/** Everything a page needs to show of a verdict. */
export function toVerdicted({ verdict, message, noted }: JudgedMail, context: Context, words: Words): Verdicted {
  const { policy } = context;
  const warning = warningOf(verdict, message, context);
  const { warns, holds } = warning;
  return {
    level: verdict.level,
    ...warning,
    mayAsk: mayBeAsked(verdict) && isVouched(verdict),
    language: words.language,
    direction: words.direction,
    banner: warns ? bannerWords(verdict, noted, words, policy) : undefined,
    ...(warns && noted ? { remembered: { id: noted.id, answer: noted.answer } } : {}),
    gate: gateWords(verdict.level, words, policy),
    links: holds ? verdict.links.map((answer) => toGateLink(answer, words, policy)) : [],
  };
}
