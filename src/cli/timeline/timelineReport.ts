import type { Wave } from '../../classifier/waves/wave.ts';
import type { Waves } from '../../classifier/waves/waves.ts';
import { knownWaves } from '../../facts/waves.ts';
import type { Words } from '../../words.ts';

/** How a timeline is printed: one JSON object that names nobody, or a chart. */

export interface Timeline extends Waves {
  readonly mails: number;
  readonly notVouched: number;
  /** Days with mails, first to last. */
  readonly days: readonly { readonly date: string; readonly mails: number }[];
  /** Whose mails they are, most first. Addresses: for the person's eyes only. */
  readonly recipients: readonly { readonly recipient: string; readonly mails: number }[];
}

/** The documented fields of `check --timeline --json`. Recipients are people: only their number is told. */
export function timelineToJson({ mails, recipients, days, waves, lone }: Timeline): string {
  return JSON.stringify({
    mails,
    recipients: recipients.length,
    days,
    waves: waves.map(({ from, to, lure, mails: own, recipients: people }) => ({
      from,
      to,
      lure: lure ?? null,
      mails: own,
      recipients: people,
    })),
    lone,
  });
}

const widestBar = 50;
const mostRecipients = 10;

const isWithin = ({ from, to }: Wave, date: string) => date >= from && date <= to;

function chart({ days, waves }: Timeline): string[] {
  const most = Math.max(1, ...days.map(({ mails }) => mails));
  const width = String(most).length;
  return days.map(({ date, mails }) => {
    const bar = '#'.repeat(Math.max(1, Math.round((mails / most) * widestBar)));
    const mark = waves.some((wave) => isWithin(wave, date)) ? '*' : ' ';
    return `${date} ${mark} ${String(mails).padStart(width)} ${bar}`;
  });
}

function waveLines(wave: Wave, words: Words): string[] {
  const { from, to, lure, mails, recipients } = wave;
  const known = knownWaves
    .map(({ value }) => value)
    .find((one) => lure !== undefined && one.lures.includes(lure) && one.from <= to && one.to >= from);
  const kind = lure ?? words.say('archiveOtherLure');
  const key = known?.kind === 'unrequested' ? 'knownWave' : 'knownTakeovers';
  return [
    from === to
      ? words.count('archiveWaveDay', recipients, from, String(mails), kind)
      : words.count('archiveWave', recipients, from, to, String(mails), kind),
    ...(known ? [`  ${words.say(key, known.from, known.to)}`] : []),
  ];
}

const controls = /[\p{Cc}\p{Cf}]/gu;

/** Those with several mails. Headers are written by strangers: nothing of them may steer the terminal. */
function recipientLines({ recipients }: Timeline, words: Words): string[] {
  const several = recipients.filter(({ mails }) => mails > 1).slice(0, mostRecipients);
  if (several.length === 0) return [];
  const width = String(several[0]?.mails).length;
  const lines = several.map(
    ({ recipient, mails }) => `  ${String(mails).padStart(width)} ${recipient.replaceAll(controls, '')}`,
  );
  return ['', words.say('archiveRecipients'), ...lines];
}

/** A chart per day with the waves' days marked, the waves in words, and who got most. */
export function timelineToText(timeline: Timeline, words: Words): string {
  const { mails, recipients, notVouched, waves, lone, days } = timeline;
  if (mails === 0) return words.say('archiveNothing');
  return [
    words.count('archiveMails', mails, String(recipients.length), days[0]?.date ?? '', days.at(-1)?.date ?? ''),
    ...(notVouched > 0 ? [words.count('archiveNotVouched', notVouched)] : []),
    '',
    ...chart(timeline),
    '',
    ...(waves.length === 0 ? [words.say('archiveCalm')] : waves.flatMap((wave) => waveLines(wave, words))),
    ...(waves.length > 0 && lone > 0 ? [words.count('archiveLone', lone)] : []),
    ...recipientLines(timeline, words),
  ].join('\n');
}
