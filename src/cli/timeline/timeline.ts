import { dayOf, isoDay } from '../../classifier/waves/wave.ts';
import { findWaves } from '../../classifier/waves/waves.ts';
import type { Words } from '../../words.ts';
import { nameOf, type RawMail } from '../rawMails.ts';
import { reasonOf } from '../reason.ts';
import { readSecurityMail, type SecurityMail } from './securityMail.ts';
import { type Timeline, timelineToJson, timelineToText } from './timelineReport.ts';

/** `check --timeline`: reset waves in an archive of an organisation. The stable contract is docs/COMMAND.md. */

function countBy<Key extends string | number>(mails: readonly SecurityMail[], keyOf: (mail: SecurityMail) => Key) {
  return [...Map.groupBy(mails, keyOf)].map(([key, own]) => ({ key, mails: own.length }));
}

/** What the mails of an archive tell together. */
export function toTimeline(mails: readonly SecurityMail[]): Timeline {
  const days = countBy(mails, ({ time }) => dayOf(time)).toSorted((a, b) => a.key - b.key);
  const recipients = countBy(mails, ({ recipient }) => recipient);
  return {
    mails: mails.length,
    notVouched: mails.filter(({ isVouched }) => !isVouched).length,
    days: days.map(({ key, mails: count }) => ({ date: isoDay(key), mails: count })),
    recipients: recipients
      .toSorted((a, b) => b.mails - a.mails || (a.key < b.key ? -1 : 1))
      .map(({ key, mails: count }) => ({ recipient: key, mails: count })),
    ...findWaves(mails),
  };
}

export interface TimelineOptions {
  readonly format: 'text' | 'json' | 'ecs';
  readonly exitZero: boolean;
}

export interface Outputs {
  readonly print: (line: string) => Promise<void>;
  readonly complain: (problem: string) => void;
  /** Called after each mail of the archive. */
  readonly count: () => void;
}

/** Security mails, each once at each recipient: archives overlap. */
async function collect(mails: AsyncIterable<RawMail>, { complain, count }: Outputs) {
  const found: SecurityMail[] = [];
  const seen = new Set<string>();
  let unreadable = 0;
  for await (const raw of mails) {
    count();
    try {
      if (!raw.bytes) throw new Error(raw.problem ?? 'could not be read');
      const mail = await readSecurityMail(raw, raw.bytes);
      if (!mail) continue;
      const key = mail.messageId === undefined ? undefined : `${mail.messageId} ${mail.recipient}`;
      if (key !== undefined && seen.has(key)) continue;
      if (key !== undefined) seen.add(key);
      found.push(mail);
    } catch (error) {
      unreadable++;
      complain(`${nameOf(raw)}: ${reasonOf(error)}`);
    }
  }
  return { found, unreadable };
}

/** Reads all mails, prints what they tell together, and gives the exit code. */
export async function runTimeline(
  mails: AsyncIterable<RawMail>,
  { format, exitZero }: TimelineOptions,
  words: Words,
  outputs: Outputs,
): Promise<number> {
  const { found, unreadable } = await collect(mails, outputs);
  const timeline = toTimeline(found);
  await outputs.print(format === 'json' ? timelineToJson(timeline) : timelineToText(timeline, words));
  if (unreadable > 0) return 2;
  return timeline.waves.length > 0 && !exitZero ? 1 : 0;
}
