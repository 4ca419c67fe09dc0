import type { Policy } from '../../classifier/context.ts';
import type { Lure, Verdict } from '../../classifier/verdict.ts';
import type { AskedWords, BannerWords } from '../../messages/messages.ts';
import type { Words } from '../../words.ts';
import { historySentence } from '../history/historyWords.ts';
import type { Noted } from '../history/noteMail.ts';
import { allows, organisationOf } from '../policy/underPolicy.ts';
import { scrubbedReport } from '../reports/scrubbedReport.ts';
import { notCheckedWords, verdictWords } from './verdictWords.ts';

/** The banner in finished words. */

/** Mails that can be the answer to something the person did. */
export function mayBeAsked(verdict: Verdict): boolean {
  return verdict.level === 'actInApp';
}

/** Whether the receiving server says that the mail is Meta's. */
export function isVouched(verdict: Verdict): boolean {
  return verdict.evidence.some(({ signal }) => signal === 'authVouched');
}

/** Mails that tell of something done already: nobody asks for those. */
const tellsOfAChange: readonly (Lure | undefined)[] = ['accountChanged', 'adminAdded', 'newLogin'];

function askedWords(verdict: Verdict, words: Words): AskedWords {
  const common = {
    yesText: words.say(isVouched(verdict) ? 'askedYesOpensText' : 'askedYesText'),
    whatToDo: words.say('askedWhatToDo'),
  };
  if (tellsOfAChange.includes(verdict.lure)) {
    return {
      ...common,
      question: words.say('askedChangedQuestion'),
      yes: words.say('askedChangedYes'),
      no: words.say('askedChangedNo'),
      noText: words.say('askedChangedNoText'),
      situation: 'situationLockedOut',
    };
  }
  return {
    ...common,
    question: words.say('askedQuestion'),
    yes: words.say('askedYes'),
    no: words.say('askedNo'),
    noText: words.say('askedNoText'),
    situation: 'situationReset',
  };
}

/** Found in a real mail, these stand beside what the mail means. */
const news = ['knownWave', 'knownTakeovers'];

export function bannerWords(
  verdict: Verdict,
  noted: Noted | undefined,
  words: Words,
  policy: Policy = {},
): BannerWords {
  return {
    label: words.say('bannerLabel'),
    ...verdictWords(verdict, words, policy),
    shownReasons: verdict.evidence.some(({ signal }) => news.includes(signal)) ? 2 : 1,
    history: noted === undefined ? '' : historySentence(noted, words),
    notChecked: notCheckedWords(verdict.notChecked, words),
    stepsLabel: words.say('bannerSteps'),
    why: words.say('bannerWhy'),
    close: words.say('bannerClose'),
    reportTo: policy.reportTo === undefined ? '' : words.say('reportTo', organisationOf(policy, words)),
    pause: allows(policy, 'pause') ? words.say('bannerPause') : '',
    notSaved: words.say('notSaved'),
    wrong: {
      button: allows(policy, 'markWrong') ? words.say('wrongButton') : '',
      copied: words.say('wrongCopied'),
      notCopied: words.say('wrongNotCopied'),
      undo: words.say('wrongUndo'),
      report: scrubbedReport(verdict),
    },
    ...(verdict.notChecked.includes('authentication') && allows(policy, 'checkOriginal')
      ? { original: { button: words.say('originalButton'), failed: words.say('originalFailed') } }
      : {}),
    ...(mayBeAsked(verdict) ? { asked: askedWords(verdict, words) } : {}),
  };
}
