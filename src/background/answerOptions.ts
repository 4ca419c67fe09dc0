import { optionChangeSchema } from '../messageSchemas.ts';
import { onMessage } from '../messages.ts';
import { webmailMatches } from '../webmail/places.ts';
import { changeOption } from './changeOption.ts';
import { readContext } from './context.ts';
import { optionsWords } from './optionsWords.ts';
import { tellTabs } from './tellTabs.ts';
import { readTicks } from './ticks.ts';
import { readWords } from './words.ts';

/** Answers the options page. Must be called in the first turn of the background. */
export function answerOptions(): void {
  onMessage('readOptions', async () => {
    const [context, ticks] = await Promise.all([readContext(), readTicks()]);
    return optionsWords(context, ticks, await readWords(context.settings.language), Date.now());
  });
  onMessage('changeOption', async ({ data }) => {
    const change = optionChangeSchema.parse(data);
    const { settings } = await readContext();
    const answer = await changeOption(change, await readWords(settings.language));
    if (answer.outcome === 'saved') await tellTabs(webmailMatches);
    return answer;
  });
}
