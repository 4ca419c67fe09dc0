import { type ReceiverAddition, receiverAdditions } from '../../facts/receiverAdditions.ts';
import type { Policy } from '../context.ts';
import { domainOfAddress, isWithin, isWithinAny } from '../domain.ts';
import { mailtoAddresses } from '../links/mailto.ts';
import { isReadersGateway } from '../links/unwrap.ts';
import type { Link, Message } from '../message.ts';
import { ownAddresses, ownDomains } from '../sender/reader.ts';
import { isMetaAddress } from '../sender/sender.ts';
import { trustedTargetOf } from '../sender/trust.ts';
import { partsOf } from '../text/quote.ts';
import { visibleForm } from '../text/text.ts';
import type { LinkAnswer, Place } from '../verdict.ts';
import type { Action } from './action.ts';
import { attachmentActions } from './attachmentAction.ts';

/** Every way the mail offers to follow it. */

const additionHosts = receiverAdditions.map(({ host }) => host);

function isAddition(url: URL, { host, path, parameter }: ReceiverAddition): boolean {
  const isThere = isWithin(url.hostname, host) && url.pathname.toLowerCase().startsWith(path);
  if (!isThere || parameter === undefined) return isThere;
  const [name, value] = parameter;
  const values = url.searchParams.getAll(name);
  return values.length === 1 && values[0] === value;
}

/** Schemes that run or carry a page of the sender's own. */
const scriptSchemes = ['javascript:', 'data:', 'vbscript:', 'blob:', 'file:'];

interface Surroundings {
  readonly own: readonly string[];
  readonly organisation: readonly string[];
  readonly isQuoted: (at: number) => boolean;
  readonly policy: Policy;
}

function mailtoAction(link: Link, where: Place, { own, organisation, isQuoted }: Surroundings): Action | undefined {
  const text = visibleForm(link.text);
  const foreign = mailtoAddresses(link.href).filter(
    (address) => !own.includes(address) && !isWithinAny(domainOfAddress(address) ?? '', organisation),
  );
  const [first] = foreign;
  // A bare address made clickable is the reader's own webmail at work.
  if (first === undefined || (foreign.length === 1 && text.toLowerCase() === first)) return undefined;
  const outside = foreign.find((address) => !isMetaAddress(address));
  return {
    kind: 'mailto',
    goesTo: outside ?? first,
    text,
    where,
    leavesMeta: outside !== undefined,
    page: null,
    quoted: isQuoted(link.at),
  };
}

function webAction(
  link: Link,
  answer: LinkAnswer,
  where: Place,
  { organisation, isQuoted, policy }: Surroundings,
): Action | undefined {
  // Few links lie at such a host, and only they are taken apart again.
  const mayBeAddition = answer.host !== null && isWithinAny(answer.host, additionHosts);
  const target = mayBeAddition ? URL.parse(answer.target ?? '') : null;
  if (target && receiverAdditions.some((addition) => isAddition(target, addition))) return undefined;
  if (answer.host !== null && isWithinAny(answer.host, organisation)) return undefined;
  if (trustedTargetOf(answer, policy) !== undefined) return undefined;
  // A chain of many gateways is nobody's honest mail.
  const isHiddenByGateway = isReadersGateway(answer) && !answer.reasons.includes('linkTooDeep');
  return {
    kind: link.element === 'form' ? 'form' : 'link',
    goesTo: answer.registrableDomain ?? answer.host ?? '',
    text: visibleForm(link.text),
    where,
    leavesMeta: isHiddenByGateway ? undefined : answer.kind !== 'instagram' && answer.kind !== 'meta',
    page: answer.page,
    quoted: isQuoted(link.at),
  };
}

function linkAction(link: Link, answer: LinkAnswer, where: Place, surroundings: Surroundings): Action | undefined {
  if (answer.kind !== 'notWeb') return webAction(link, answer, where, surroundings);
  const protocol = URL.parse(link.href)?.protocol;
  if (protocol === 'mailto:') return mailtoAction(link, where, surroundings);
  if (protocol === undefined || !scriptSchemes.includes(protocol)) return undefined;
  const quoted = surroundings.isQuoted(link.at);
  return {
    kind: 'script',
    goesTo: protocol,
    text: visibleForm(link.text),
    where,
    leavesMeta: true,
    page: null,
    quoted,
  };
}

function replyAction(message: Message): Action | undefined {
  const addresses = (message.replyTo ?? [])
    .map((mailbox) => mailbox.address)
    .filter((address) => address !== undefined);
  const foreign = addresses.find((address) => address !== '' && !isMetaAddress(address));
  if (foreign === undefined) return undefined;
  return { kind: 'reply', goesTo: foreign, text: '', where: 'replyTo', leavesMeta: true, page: null, quoted: false };
}

/** Every action of a mail. `answers` are those of its links, in their order. */
export function findActions(message: Message, answers: readonly LinkAnswer[], policy: Policy): Action[] {
  const surroundings: Surroundings = {
    own: ownAddresses(message),
    organisation: ownDomains(message),
    isQuoted: partsOf(message).isQuoted,
    policy,
  };
  const actions = message.links.map((link, index) => {
    const answer = answers[index];
    return answer ? linkAction(link, answer, `links/${index}`, surroundings) : undefined;
  });
  return [...actions, replyAction(message), ...attachmentActions(message)].filter((action) => action !== undefined);
}
