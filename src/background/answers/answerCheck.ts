import type { Message } from '../../classifier/message.ts';
import { checkRequestSchema, linkRequestSchema } from '../../messages/messageSchemas.ts';
import { onMessage } from '../../messages/messages.ts';
import { rawMessageSchema } from '../../messages/rawMessageSchema.ts';
import type { Words } from '../../words.ts';
import { readContextAndWords } from '../context.ts';
import { reportOnPasted } from '../reports/linkReport.ts';
import { judgeMail } from '../reports/mailReport.ts';
import { checkWords } from '../words/checkWords.ts';
import { takeRequest } from './checkRequests.ts';
import { assertOwnPage } from './ownPage.ts';

async function wordsOnly(): Promise<Words> {
  return (await readContextAndWords()).words;
}

/** Answers the link check and the message check. Must be called in the first turn of the background. */
export function answerCheck(): void {
  onMessage('readCheckWords', async () => checkWords(await wordsOnly()));
  onMessage('checkLink', async ({ data }) => {
    const { href, text } = linkRequestSchema.parse(data);
    const { context, words } = await readContextAndWords();
    return reportOnPasted(href, words, { text, policy: context.policy });
  });
  onMessage('judgeRawMail', async ({ data, sender }) => {
    assertOwnPage(sender);
    const message = rawMessageSchema.parse(data) as Message;
    const { context, words } = await readContextAndWords();
    return judgeMail(message, context, words);
  });
  onMessage('takeCheckRequest', async ({ data, sender }) => {
    assertOwnPage(sender);
    const answer = takeRequest(checkRequestSchema.parse(data));
    return answer ?? { kind: 'problem', text: (await wordsOnly()).say('checkRequestGone') };
  });
}
