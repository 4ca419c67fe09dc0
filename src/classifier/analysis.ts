import { type Action, leavesMeta } from './actions/action.ts';
import { callActions } from './actions/call.ts';
import { findActions } from './actions/findActions.ts';
import { type KeysAsked, keysAskedIn, loginAskedIn } from './actions/keys.ts';
import type { Claim } from './claims/claim.ts';
import { findClaims } from './claims/findClaims.ts';
import type { Context } from './context.ts';
import { domainOfAddress, registrableDomain } from './domain.ts';
import { answerLink } from './links/link.ts';
import { isSecurityLure, type LureFound, lureInLinks, lureInText } from './lure.ts';
import type { Message } from './message.ts';
import { isFromOwnOrganisation } from './sender/reader.ts';
import { findRelay, type Relay } from './sender/relay.ts';
import {
  fromAddress,
  isFromMeta,
  isOtherPeoplesMailbox,
  isSecurityMailbox,
  readVoucher,
  type Voucher,
} from './sender/sender.ts';
import { blockedTargetOf, trustedSenderOf } from './sender/trust.ts';
import { partsOf } from './text/quote.ts';
import type { LinkAnswer, Lure } from './verdict.ts';

/** All that was worked out about one mail. Signals cite it, `decide` decides by it; nobody works it out twice. */
export interface Analysis {
  readonly message: Message;
  readonly context: Context;
  readonly answers: readonly LinkAnswer[];
  readonly claims: readonly Claim[];
  readonly keysAsked: KeysAsked | undefined;
  readonly lure: Lure | undefined;
  readonly lureFound: LureFound | undefined;
  /** From is one address at Meta's own mail domains. */
  readonly fromMeta: boolean;
  readonly voucher: Voucher | undefined;
  /** About the account's security: the mailbox, a link's shape or the words say so. */
  readonly aboutSecurity: boolean;
  readonly carriesOtherPeoplesText: boolean;
  readonly relay: Relay | undefined;
  /** From's address is not shown on this surface. */
  readonly fromHidden: boolean;
  /** The domain of the sender, where the organisation trusts it. */
  readonly trustedSender: string | undefined;
  /** A link leads to a domain that the organisation blocks. */
  readonly leadsToBlocked: boolean;
  /** The sender sits at the reader's own organisation, or at a domain that it trusts. */
  readonly fromOwnOrganisation: boolean;
  /** Actions that count for the verdict. */
  readonly actions: readonly Action[];
  /** Those of them that lead outside Meta. */
  readonly leaving: readonly Action[];
  /** The mail speaks as Instagram or Meta, or asks for what opens an account. */
  readonly pretends: boolean;
}

function findLure(message: Message, answers: readonly LinkAnswer[], fromMeta: boolean) {
  const inSubject = lureInText(message.subject ?? '');
  const inLinks = fromMeta ? lureInLinks(answers) : undefined;
  // Notifications carry friends' words: only their subject is Meta's own.
  const readBody = !(fromMeta && isOtherPeoplesMailbox(message));
  const found = inSubject ?? (readBody ? lureInText(message.text) : undefined);
  return { lure: inSubject?.lure ?? inLinks ?? found?.lure, found };
}

/** In a relayed mail only what the relayed part wants counts, and the relay's own footer is nobody's action. */
function actionsThatCount(message: Message, all: readonly Action[], relay: Relay | undefined): readonly Action[] {
  if (relay === 'forward') return all.filter((action) => action.quoted);
  if (relay !== 'alias' && relay !== 'list') return all;
  const hosts = [domainOfAddress(fromAddress(message)), domainOfAddress(`@${message.listId ?? ''}`)];
  const own = hosts.map((host) => (host === undefined ? undefined : registrableDomain(host)));
  return all.filter((action) => !own.includes(registrableDomain(domainOfAddress(`@${action.goesTo}`) ?? '')));
}

/** A login with the account on somebody's page, told as a story: tools that offer the same tell none. */
function loginOutside(own: string, answers: readonly LinkAnswer[]): KeysAsked | undefined {
  const leaves = answers.some(({ kind }) => kind === 'notInstagram' || kind === 'hidden');
  const asked = leaves ? loginAskedIn(own) : undefined;
  return asked && lureInText(own) ? asked : undefined;
}

/** Works out everything the signals and the decision need. Pure; throws nothing on any message. */
export function analyse(message: Message, context: Context): Analysis {
  const answers = message.links.map((link) => answerLink(link));
  const claims = findClaims(message, answers);
  // Whoever attaches a message can have written its headers too.
  const fromMeta = isFromMeta(message) && message.attached !== true;
  const strong = claims.some((claim) => claim.strength === 'strong');
  const own = partsOf(message).own;
  const keysAsked = fromMeta ? undefined : (keysAskedIn(own, strong) ?? loginOutside(own, answers));
  const pretends = fromMeta || keysAsked !== undefined || claims.some((claim) => claim.cue !== 'subject');
  const { lure, found: lureFound } = pretends
    ? findLure(message, answers, fromMeta)
    : { lure: undefined, found: undefined };
  const aboutSecurity = isSecurityLure(lure) || isSecurityMailbox(message);
  const relay = fromMeta ? undefined : findRelay(message, claims);
  const { policy } = context;
  const trustedSender = trustedSenderOf(message, claims, policy);
  const found = [...findActions(message, answers, policy), ...(pretends ? callActions(message) : [])];
  const actions = actionsThatCount(message, found, relay);
  return {
    message,
    context,
    answers,
    claims,
    keysAsked,
    lure,
    lureFound,
    fromMeta,
    voucher: readVoucher(message),
    aboutSecurity,
    carriesOtherPeoplesText: isOtherPeoplesMailbox(message),
    relay,
    fromHidden: message.from === undefined || message.from.some(({ address }) => address === undefined),
    trustedSender,
    leadsToBlocked: answers.some((answer) => blockedTargetOf(answer, policy) !== undefined),
    fromOwnOrganisation: isFromOwnOrganisation(message) || trustedSender !== undefined,
    actions,
    leaving: actions.filter((action) => leavesMeta(action, aboutSecurity)),
    pretends,
  };
}
