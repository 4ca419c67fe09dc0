import { classify } from '../../classifier/classify.ts';
import {
  answerRequestSchema,
  linkRequestSchema,
  rowsRequestSchema,
  situationSchema,
  tabReportSchema,
} from '../../messages/messageSchemas.ts';
import { onMessage, type PageWords, type RowsRequest, type TabReport } from '../../messages/messages.ts';
import type { Words } from '../../words.ts';
import { readContext, readContextAndWords } from '../context.ts';
import { historySentence } from '../history/historyWords.ts';
import { noteAnswer, noteMail, noteRows } from '../history/noteMail.ts';
import { judgeLink, toVerdicted } from '../judge.ts';
import { isPaused } from '../settings/settings.ts';
import { rememberReport } from '../toolbar/tabReports.ts';
import { showOnToolbar } from '../toolbar/toolbar.ts';
import { mayRead } from '../withheld.ts';
import { readJudgeRequest } from './judgeRequest.ts';
import { openOnce } from './openOnce.ts';

/** Answers webmail pages. What comes from a page is checked before anything is done with it. */

function pageWords(words: Words, pausedUntil: number | undefined, isAllowed: boolean): PageWords {
  return {
    ...(isAllowed ? {} : { isWithheld: true }),
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
    language: words.language,
    direction: words.direction,
    label: words.say('bannerLabel'),
    close: words.say('bannerClose'),
    cannotReadTitle: words.say('cannotReadTitle'),
    cannotReadText: words.say('cannotReadText'),
    unsupportedTitle: words.say('unsupportedTitle'),
    reloadTitle: words.say('reloadTitle'),
  };
}

/** Registers all listeners; must run in the first turn of the background, or a wake-up message is lost. */
export function answerMessages(): void {
  onMessage('readPageWords', async ({ data: host }) => {
    const { context, words } = await readContextAndWords();
    const { settings } = context;
    const pausedUntil = isPaused(settings, host, Date.now()) ? settings.pausedUntil[host] : undefined;
    return pageWords(words, pausedUntil, await mayRead(host));
  });
  onMessage('judgeMessage', async ({ data, sender }) => {
    const message = readJudgeRequest(data);
    const { context, words } = await readContextAndWords();
    const verdict = classify(message, context);
    // A memory that fails must not keep a verdict back.
    const noted = await noteMail(verdict, message, sender, context).catch(() => undefined);
    return toVerdicted({ verdict, message, noted }, context, words);
  });
  onMessage('rememberAnswer', async ({ data }) => {
    const { id, answer } = answerRequestSchema.parse(data);
    const { context, words } = await readContextAndWords();
    return historySentence(await noteAnswer(id, answer, context), words);
  });
  onMessage('reportRows', async ({ data, sender }) => {
    const { account, rows } = rowsRequestSchema.parse(data) as RowsRequest;
    await noteRows(account, rows, sender, await readContext());
  });
  onMessage('openChecklist', async ({ data, sender }) => {
    const situation = situationSchema.parse(data);
    await openOnce(`/popup.html?situation=${situation}`, sender.tab?.windowId);
  });
  onMessage('judgeLink', async ({ data }) => {
    const { context, words } = await readContextAndWords();
    return judgeLink(linkRequestSchema.parse(data), words, context.policy);
  });
  onMessage('reportPage', async ({ data, sender }) => {
    const { state, level, isTrusted, byOrganisation } = tabReportSchema.parse(data);
    const report: TabReport = { state, level, isTrusted, byOrganisation };
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    await rememberReport(tabId, report);
    const { context, words } = await readContextAndWords();
    await showOnToolbar(tabId, report, words, context.policy.organisationName);
  });
}
