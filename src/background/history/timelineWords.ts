import type { Context, HistoryEntry } from '../../classifier/context.ts';
import { findBurst } from '../../classifier/waves/burst.ts';
import { day } from '../../classifier/waves/knocks.ts';
import { knownWaves } from '../../facts/waves.ts';
import type { TimelineDay, TimelineWords } from '../../messages/popupWords.ts';
import type { Words } from '../../words.ts';
import { type History, recentEntries } from './history.ts';
import { historySentence } from './historyWords.ts';

/** The history as a picture of thirty days, in finished words. */

const shownDays = 30;

/** Where the person is; days with a change of the clocks are days too. */
function dayBefore(now: number, days: number): Date {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - days);
}

function kindOf({ checked, answer }: HistoryEntry): 'asked' | 'open' | 'unopened' {
  if (answer === 'asked') return 'asked';
  return checked ? 'open' : 'unopened';
}

function daysOf(entries: readonly HistoryEntry[], words: Words, now: number): TimelineDay[] {
  const format = new Intl.DateTimeFormat(words.language, { day: 'numeric', month: 'short' });
  return Array.from({ length: shownDays }, (_, index) => {
    const start = dayBefore(now, shownDays - 1 - index);
    const end = dayBefore(now, shownDays - 2 - index);
    const isLast = index === shownDays - 1;
    // What a wrong clock put into the future belongs to today.
    const own = entries.filter(({ time }) => time >= start.getTime() && (isLast || time < end.getTime()));
    const count = (kind: string) => own.filter((entry) => kindOf(entry) === kind).length;
    return { label: format.format(start), open: count('open'), asked: count('asked'), unopened: count('unopened') };
  });
}

/** Known waves that lie in the days shown, by the index of their first and last day. */
function wavesOf(words: Words, now: number): TimelineWords['waves'] {
  const format = new Intl.DateTimeFormat(words.language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const first = dayBefore(now, shownDays - 1).getTime();
  const indexOf = (date: string) => Math.floor((Date.parse(`${date}T12:00:00Z`) - first) / day);
  return knownWaves
    .map(({ value }) => ({ value, from: indexOf(value.from), to: indexOf(value.to) }))
    .filter(({ from, to }) => to >= 0 && from < shownDays)
    .map(({ value, from, to }) => ({
      from: Math.max(0, from),
      to: Math.min(shownDays - 1, to),
      label: words.say('timelineWave', format.formatRange(Date.parse(value.from), Date.parse(value.to))),
    }));
}

function summaryOf(entries: readonly HistoryEntry[], isOn: boolean, words: Words, now: number): string {
  if (!isOn) return words.say('timelineOff');
  if (entries.length === 0) return words.say('timelineNone');
  const told = historySentence({ burst: findBurst(entries, now), isByFirstSeen: false, isSaved: true }, words);
  return told === '' ? words.count('timelineSome', entries.length) : told;
}

/** @param now milliseconds since 1970 */
export function timelineWords(history: History, context: Context, words: Words, now: number): TimelineWords {
  const { settings, policy } = context;
  const entries = recentEntries(history.entries, now, policy.historyDays);
  return {
    title: words.say('timelineTitle'),
    summary: summaryOf(entries, settings.history, words, now),
    days: daysOf(entries, words, now),
    kindLabels: {
      open: words.say('timelineOpen'),
      asked: words.say('timelineAsked'),
      unopened: words.say('timelineUnopened'),
    },
    dayLabel: words.say('timelineDay'),
    asTable: words.say('timelineTable'),
    waves: wavesOf(words, now),
    notes: [
      ...(entries.some(({ isFirstSeen }) => isFirstSeen === true) ? [words.say('historyFirstSeen')] : []),
      ...(history.isDamaged ? [words.say('timelineDamaged')] : []),
    ],
    erase: words.say('timelineErase'),
    notSaved: words.say('notSaved'),
  };
}
