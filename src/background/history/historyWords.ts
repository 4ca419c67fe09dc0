import type { Alarm } from '../../classifier/waves/burst.ts';
import type { Words } from '../../words.ts';
import type { Noted } from './noteMail.ts';

/** What several security mails mean together, in one or two sentences. */

const sentences: Record<Alarm, readonly [open: string, sure: string] | undefined> = {
  none: undefined,
  // What one mail means says the banner anyway.
  one: undefined,
  several: ['historySeveral', 'historySeveralSure'],
  burst: ['historyBurst', 'historyBurstSure'],
  changed: ['historyChanged', 'historyChanged'],
  takeover: ['historyTakeover', 'historyTakeoverSure'],
};

const thingOf: Partial<Record<string, string>> = { passwordReset: 'historyResets', loginCode: 'historyCodes' };

/** "3 reset mails in 2 days …"; '' when there is nothing to say. */
export function historySentence({ burst, isByFirstSeen, isSaved }: Omit<Noted, 'id' | 'answer'>, words: Words): string {
  const { alarm, mails, days, isSure, unopened, lure } = burst;
  const keys = sentences[alarm];
  const counted = words.count((lure && thingOf[lure]) ?? 'historyMails', mails, words.count('historyDays', days));
  const said = keys && words.say(isSure ? keys[1] : keys[0], counted);
  const isCounted = alarm === 'several' || alarm === 'burst';
  return [
    said,
    unopened > 0 ? words.count('historyUnopened', unopened) : undefined,
    isCounted && isByFirstSeen ? words.say('historyFirstSeen') : undefined,
    isSaved ? undefined : words.say('historyNotSaved'),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}
