import { optionChangeSchema } from '../../messages/messageSchemas.ts';
import { onMessage } from '../../messages/messages.ts';
import { webmailMatches } from '../../webmail/places.ts';
import { readContextAndWords } from '../context.ts';
import { readTicks } from '../settings/ticks.ts';
import { tellTabs } from '../tellTabs.ts';
import { createMenus } from '../toolbar/menus.ts';
import { optionsWords } from '../words/optionsWords.ts';
import { changeOption } from './changeOption.ts';

/** Answers the options page. Must be called in the first turn of the background. */
export function answerOptions(): void {
  onMessage('readOptions', async () => {
    const [{ context, words }, ticks] = await Promise.all([readContextAndWords(), readTicks()]);
    return optionsWords(context, ticks, words, Date.now());
  });
  onMessage('changeOption', async ({ data }) => {
    const change = optionChangeSchema.parse(data);
    const answer = await changeOption(change, (await readContextAndWords()).words);
    if (answer.outcome !== 'saved') return answer;
    await tellTabs(webmailMatches);
    if (change.option === 'locale') await createMenus();
    return answer;
  });
}
