import { type KnownWave, knownWaves } from '../../facts/waves.ts';
import type { Analysis } from '../analysis.ts';
import { day } from './knocks.ts';

/** Sources name days of their own time zone, and mails waited in queues. */
const tolerance = day;

function isWithinDays({ from, to }: KnownWave, time: number): boolean {
  return time >= Date.parse(from) - tolerance && time < Date.parse(to) + day + tolerance;
}

/**
 * The known wave a mail belongs to. Only a vouched mail of Meta's can, with every action inside Meta: the date is the
 * sender's word, and a forger would write a fitting one.
 */
export function findKnownWave(mail: Analysis, kind: KnownWave['kind']): KnownWave | undefined {
  const { lure, message } = mail;
  const { date } = message;
  if (!mail.fromMeta || mail.voucher !== 'vouched' || !mail.aboutSecurity) return undefined;
  if (mail.leaving.length > 0) return undefined;
  if (lure === undefined || date === undefined) return undefined;
  return knownWaves
    .map(({ value }) => value)
    .find((wave) => wave.kind === kind && wave.lures.includes(lure) && isWithinDays(wave, date));
}
