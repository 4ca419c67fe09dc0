import { classify } from '../classifier/classify.ts';
import type { Context } from '../classifier/context.ts';
import { answerLink } from '../classifier/link.ts';
import { mailtoAddresses } from '../classifier/mailto.ts';
import type { Link, Message } from '../classifier/message.ts';
import { toUnicode } from '../classifier/punycode.ts';
import type { LinkAnswer, Verdict } from '../classifier/verdict.ts';
import type { BannerWords, GateLink, GateWords, Verdicted } from '../messages.ts';
import type { Words } from '../words.ts';
import { scrubbedReport } from './scrubbedReport.ts';
import { notCheckedWords, verdictWords } from './verdictWords.ts';
import { warningOf } from './warning.ts';

/** Message → verdict and finished words. Pure but for the words passed in. */

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

/** Mails that can be the answer to something the person did. */
function mayBeAsked(verdict: Verdict): boolean {
  return verdict.level === 'actInApp';
}

function isVouched(verdict: Verdict): boolean {
  return verdict.evidence.some(({ signal }) => signal === 'authVouched');
}

function bannerWords(verdict: Verdict, words: Words): BannerWords {
  return {
    label: words.say('bannerLabel'),
    ...verdictWords(verdict, words),
    notChecked: notCheckedWords(verdict.notChecked, words),
    stepsLabel: words.say('bannerSteps'),
    why: words.say('bannerWhy'),
    close: words.say('bannerClose'),
    pause: words.say('bannerPause'),
    wrong: {
      button: words.say('wrongButton'),
      copied: words.say('wrongCopied'),
      notCopied: words.say('wrongNotCopied'),
      undo: words.say('wrongUndo'),
      report: scrubbedReport(verdict),
    },
    ...(verdict.notChecked.includes('authentication')
      ? { original: { button: words.say('originalButton'), failed: words.say('originalFailed') } }
      : {}),
    ...(mayBeAsked(verdict)
      ? {
          asked: {
            question: words.say('askedQuestion'),
            yes: words.say('askedYes'),
            no: words.say('askedNo'),
            yesText: words.say(isVouched(verdict) ? 'askedYesOpensText' : 'askedYesText'),
            noText: words.say('askedNoText'),
          },
        }
      : {}),
  };
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

/** Judges a message and says everything a page needs to show. */
export function judge(message: Message, context: Context, words: Words): Verdicted {
  const verdict = classify(message, context);
  const { warns, isTrusted } = warningOf(verdict, message, context.settings);
  return {
    level: verdict.level,
    warns,
    isTrusted,
    mayAsk: mayBeAsked(verdict) && isVouched(verdict),
    language: words.language,
    direction: words.direction,
    banner: warns ? bannerWords(verdict, words) : undefined,
    gate: gateWords(words),
    links: warns ? verdict.links.map((answer) => toGateLink(answer, words)) : [],
  };
}
