import type { Policy } from '../../classifier/context.ts';
import { answerLink } from '../../classifier/links/link.ts';
import { mailtoAddresses } from '../../classifier/links/mailto.ts';
import { toUnicode } from '../../classifier/links/punycode.ts';
import { blockedTargetOf, trustedTargetOf } from '../../classifier/sender/trust.ts';
import { quotePhrase } from '../../classifier/text/mask.ts';
import type { LinkAnswer, LinkKind, Page } from '../../classifier/verdict.ts';
import type { LinkReport } from '../../messages/checkMessages.ts';
import type { Words } from '../../words.ts';
import { pastedAddress } from '../answers/pastedAddress.ts';
import { organisationOf } from '../policy/underPolicy.ts';

/**
 * "Is this link real?" in finished words. Only hosts are ever shown: paths and query strings of a mail's links are keys
 * to an account.
 */

const answerKeys: Record<LinkKind, string> = {
  instagram: 'linkInstagram',
  meta: 'linkMeta',
  notInstagram: 'linkNotInstagram',
  hidden: 'linkHiddenAnswer',
  notWeb: 'linkNotWebAnswer',
};

/** `undefined` where the address tells nothing of its page. */
const pageKeys: Record<Page, string | undefined> = {
  home: 'linkPageHome',
  account: 'linkPageAccount',
  passwordReset: 'linkPagePasswordReset',
  loginLink: 'linkPageLoginLink',
  confirmEmail: 'linkPageConfirmEmail',
  removeEmail: 'linkPageRemoveEmail',
  profile: 'linkPageProfile',
  post: 'linkPagePost',
  chat: 'linkPageChat',
  share: 'linkPageShare',
  help: 'linkPageHelp',
  redirect: 'linkPageRedirect',
  asset: 'linkPageAsset',
  upload: 'linkPageUpload',
  other: undefined,
  anyoneCanPublish: 'linkPageAnyone',
  throughProxy: 'linkPageThroughProxy',
};

/** Facts about the spelling that a person can be misled by; the others are for the command's readers. */
const spellingKeys: Readonly<Record<string, string>> = {
  linkUserinfo: 'linkUserinfo',
  linkIpAddress: 'linkIpAddress',
  linkOtherAlphabet: 'linkOtherAlphabet',
  linkOverride: 'linkOverride',
};

const opensNoPage = /^\s*(?:javascript|data|vbscript):/i;

/** What a link does that opens no web page. */
function otherUse(href: string, words: Words): string {
  const [address] = mailtoAddresses(href);
  if (address !== undefined) return words.say('linkWritesMail', address);
  return words.say(opensNoPage.test(href) ? 'linkRunsSomething' : 'linkNotAnAddress');
}

function pageOf({ kind, page, href }: LinkAnswer, domain: string, words: Words): string {
  if (kind === 'notWeb') return otherUse(href, words);
  const key = page === null ? undefined : pageKeys[page];
  return key === undefined ? '' : words.say(key, domain);
}

/** What the organisation says of where it goes. */
function organisationSays(answer: LinkAnswer, policy: Policy, words: Words): string[] {
  const organisation = organisationOf(policy, words);
  if (blockedTargetOf(answer, policy) !== undefined) return [words.say('gateBlocked', organisation)];
  return trustedTargetOf(answer, policy) === undefined ? [] : [words.say('gateTrusted', organisation)];
}

function cautionsOf(answer: LinkAnswer, domain: string, text: string, words: Words): string[] {
  const { kind, imitates, reasons } = answer;
  return [
    ...(imitates === null ? [] : [words.say(imitates === 'strong' ? 'linkImitatesStrong' : 'linkImitatesWeak')]),
    ...(reasons.includes('linkTextMismatch') ? [words.say('linkTextMismatch', quotePhrase(text), domain)] : []),
    ...(kind === 'hidden' ? [words.say('linkNobodyKnows')] : []),
    ...reasons.flatMap((reason) => (spellingKeys[reason] ? [words.say(spellingKeys[reason])] : [])),
    words.say('linkAdvice'),
  ];
}

export interface LinkAsked {
  /** What stands on the link, where that is known. */
  readonly text?: string;
  readonly policy?: Policy;
}

/** Says a link's answer. */
export function toLinkReport(answer: LinkAnswer, words: Words, { text = '', policy = {} }: LinkAsked = {}): LinkReport {
  const owner = answer.registrableDomain ?? answer.host ?? '';
  // The host that hides a destination must not be taken for it.
  const domain = answer.kind === 'hidden' ? '' : owner;
  const unicode = toUnicode(domain);
  return {
    language: words.language,
    direction: words.direction,
    kind: answer.kind,
    answer: words.say(answerKeys[answer.kind], owner),
    domain,
    ...(unicode === domain ? {} : { unicode }),
    page: pageOf(answer, owner, words),
    hops: answer.via.length === 0 ? '' : words.say('linkHops', answer.via.join(', ')),
    cautions: [...organisationSays(answer, policy, words), ...cautionsOf(answer, owner, text, words)],
  };
}

/** "Is this page real?": the page that is open stands at its own host, wherever its address would lead on. */
export function toPageReport(url: string, words: Words, policy: Policy = {}): LinkReport {
  const answer = answerLink({ href: url });
  const page = answer.via.length === 0 ? answer : answerLink({ href: new URL(url).origin });
  const report = toLinkReport(page, words, { policy });
  if (report.kind === 'notWeb') return { ...report, answer: words.say('pageNotWeb'), page: '' };
  return report.kind === 'notInstagram' ? { ...report, answer: words.say('pageNotInstagram', report.domain) } : report;
}

/** The same for what a person pasted or typed: an address, or text with exactly one in it. */
export function reportOnPasted(pasted: string, words: Words, asked: LinkAsked = {}): LinkReport {
  const found = pastedAddress(pasted);
  if (typeof found === 'string') {
    return toLinkReport(answerLink({ href: found, text: asked.text ?? '' }), words, asked);
  }
  return { ...toLinkReport(answerLink({ href: '' }), words), ...severalWords(found.addresses, words) };
}

function severalWords(count: number, words: Words): Pick<LinkReport, 'answer' | 'page'> {
  return { answer: words.count('linkSeveral', count), page: words.say('linkSeveralHelp') };
}
