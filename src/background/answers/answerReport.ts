import { browser } from 'wxt/browser';
import { classify } from '../../classifier/classify.ts';
import type { Context } from '../../classifier/context.ts';
import { checkRequestSchema } from '../../messages/messageSchemas.ts';
import { onMessage } from '../../messages/messages.ts';
import type { ReportGone, ReportWords } from '../../messages/reportWords.ts';
import { placeAt } from '../../webmail/places.ts';
import type { Words } from '../../words.ts';
import { readContextAndWords } from '../context.ts';
import { organisationOf } from '../policy/underPolicy.ts';
import { type OrganisationReport, organisationReport } from '../reports/organisationReport.ts';
import { reportMail, reportText } from '../reports/reportText.ts';
import { readJudgeRequest } from './judgeRequest.ts';
import { assertOwnPage, type Sender } from './ownPage.ts';
import { createWaiting } from './waiting.ts';

/** "Report to …": shows what would be sent; the person sends it, or does not. */

const waiting = createWaiting<ReportWords>();

/** The report in finished words. */
export function reportWords(report: OrganisationReport, { policy }: Context, words: Words): ReportWords {
  const organisation = organisationOf(policy, words);
  const mail = reportMail(report, policy);
  return {
    language: words.language,
    direction: words.direction,
    title: words.say('reportTo', organisation),
    intro: words.say('reportIntro'),
    to: words.say('reportRecipient', mail.to),
    subject: words.say('reportSubject', mail.subject),
    bodyLabel: words.say('reportBody'),
    body: mail.body,
    mailto: { href: mail.href, text: words.say('reportOpenMail') },
    copy: words.say('reportCopy'),
    copied: words.say('reportCopied'),
    notCopied: words.say('policyNotCopied'),
    full: reportText(report),
    download: words.say('reportDownload'),
    fileName: `stay-in-app-report-${report.createdAt.slice(0, 10)}.json`,
    json: `${JSON.stringify(report, null, 2)}\n`,
    forward: [words.say('reportForward'), words.say('reportForwardGmail'), words.say('reportForwardOutlook')],
    footer: words.say('popupNotAffiliated'),
  };
}

function goneWords({ context: { policy }, words }: { readonly context: Context; readonly words: Words }): ReportGone {
  return {
    language: words.language,
    direction: words.direction,
    title: words.say('reportTo', organisationOf(policy, words)),
    gone: words.say('reportGone'),
  };
}

function webmailOf({ url = '' }: Sender): string {
  return URL.canParse(url) && placeAt(new URL(url)) ? new URL(url).hostname : '';
}

/** Answers banner and report page. Must be called in the first turn of the background. */
export function answerReport(): void {
  onMessage('openReport', async ({ data, sender }) => {
    const message = readJudgeRequest(data);
    const { context, words } = await readContextAndWords();
    if (context.policy.reportTo === undefined) return;
    const { version } = browser.runtime.getManifest();
    const reported = {
      message,
      version,
      verdict: classify(message, context),
      webmail: webmailOf(sender),
      now: Date.now(),
    };
    const id = waiting.put(reportWords(organisationReport(reported, context.policy), context, words));
    await browser.tabs.create({ url: browser.runtime.getURL(`/report.html?request=${id}` as never) });
  });
  onMessage('takeReport', async ({ data, sender }) => {
    assertOwnPage(sender);
    return waiting.take(checkRequestSchema.parse(data)) ?? goneWords(await readContextAndWords());
  });
}
