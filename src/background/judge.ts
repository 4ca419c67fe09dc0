import type { Context } from '../classifier/context.ts';
import { answerLink } from '../classifier/link.ts';
import { mailtoAddresses } from '../classifier/mailto.ts';
import type { Link, Message } from '../classifier/message.ts';
import { toUnicode } from '../classifier/punycode.ts';
import type { LinkAnswer, Verdict } from '../classifier/verdict.ts';
import type { GateLink, GateWords, Verdicted } from '../messages.ts';
import type { Words } from '../words.ts';
import { bannerWords, isVouched, mayBeAsked } from './bannerWords.ts';
import type { Noted } from './noteMail.ts';
import { warningOf } from './warning.ts';

/** Verdict → what a page shows. Pure but for the words passed in. */

function reasonKey(answer: LinkAnswer): string {
  if (answer.imitates === 'strong') return 'gateImitates';
  if (answer.page === 'anyoneCanPublish') return 'gateAnyone';
  if (answer.page === 'throughProxy') return 'gateThroughProxy';
  if (answer.kind === 'notInstagram') return 'gateNotInstagram';
  const keys = { instagram: 'gateInstagram', meta: 'gateMeta', hidden: 'gateHidden', notWeb: 'gateNotWeb' } as const;
  return keys[answer.kind];
}

/** What the gate says of one link. A hidden destination is never named by the host that hides it alone. */
export function toGateLink(answer: LinkAnswer, words: Words): GateLink {
  const [address] = mailtoAddresses(answer.href);
  if (address !== undefined) {
    const reason = words.say('gateNotWeb');
    return { kind: answer.kind, domain: address, title: words.say('gateTitleMail'), reason };
  }
  const domain = answer.registrableDomain ?? answer.host ?? '';
  const unicode = toUnicode(domain);
  return {
    kind: answer.kind,
    domain,
    ...(unicode === domain ? {} : { unicode }),
    title: words.say('gateTitle'),
    reason: words.say(reasonKey(answer), domain),
  };
}

/** The same for a link no verdict lists. */
export function judgeLink(link: Pick<Link, 'href' | 'text'>, words: Words): GateLink {
  return toGateLink(answerLink(link), words);
}

function gateWords(words: Words): GateWords {
  return {
    label: words.say('gateLabel'),
    stay: words.say('gateStay'),
    go: words.say('gateGo'),
    goIn: words.say('gateGoIn', '$1'),
    confirm: words.say('gateConfirm'),
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
  const { warns, isTrusted } = warningOf(verdict, message, context.settings);
  return {
    level: verdict.level,
    warns,
    isTrusted,
    mayAsk: mayBeAsked(verdict) && isVouched(verdict),
    language: words.language,
    direction: words.direction,
    banner: warns ? bannerWords(verdict, noted, words) : undefined,
    ...(warns && noted ? { remembered: { id: noted.id, answer: noted.answer } } : {}),
    gate: gateWords(words),
    links: warns ? verdict.links.map((answer) => toGateLink(answer, words)) : [],
  };
}
