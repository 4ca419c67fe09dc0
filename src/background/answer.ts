import { withHeaders } from '../classifier/headerFields.ts';
import { judgeRequestSchema, linkRequestSchema, tabReportSchema } from '../messageSchemas.ts';
import { type JudgeRequest, onMessage, type PageWords, type TabReport } from '../messages.ts';
import type { Words } from '../words.ts';
import { readContextAndWords } from './context.ts';
import { judge, judgeLink } from './judge.ts';
import { isPaused } from './settings.ts';
import { rememberReport } from './tabReports.ts';
import { showOnToolbar } from './toolbar.ts';

/** Answers webmail pages. What comes from a page is checked before anything is done with it. */

function pageWords(words: Words, pausedUntil: number | undefined): PageWords {
  return {
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
    return pageWords(words, isPaused(settings, host, Date.now()) ? settings.pausedUntil[host] : undefined);
  });
  onMessage('judgeMessage', async ({ data }) => {
    // The schema has no authentication results, so a page can never claim a pass.
    const { message, headers } = judgeRequestSchema.parse(data) as JudgeRequest;
    const { context, words } = await readContextAndWords();
    return judge(headers === undefined ? message : withHeaders(message, headers), context, words);
  });
  onMessage('judgeLink', async ({ data }) =>
    judgeLink(linkRequestSchema.parse(data), (await readContextAndWords()).words),
  );
  onMessage('reportPage', async ({ data, sender }) => {
    const { state, level, isTrusted } = tabReportSchema.parse(data);
    const report: TabReport = { state, level, isTrusted };
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    await rememberReport(tabId, report);
    await showOnToolbar(tabId, report, (await readContextAndWords()).words);
  });
}
