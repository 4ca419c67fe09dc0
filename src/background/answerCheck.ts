import { linkRequestSchema } from '../messageSchemas.ts';
import { onMessage } from '../messages.ts';
import { readContext } from './context.ts';
import { reportOnPasted } from './linkReport.ts';
import { readWords } from './words.ts';

/** Answers the link check and the message check. Must be called in the first turn of the background. */
export function answerCheck(): void {
  onMessage('checkLink', async ({ data }) => {
    const { href, text } = linkRequestSchema.parse(data);
    const { settings } = await readContext();
    return reportOnPasted(href, text, await readWords(settings.language));
  });
}
