import type { Lure } from '../verdict.ts';
import { day } from './knocks.ts';

/** What a wave is made of. */

export interface WaveEntry {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly lure: Lure | undefined;
  readonly recipient: string;
}

export interface Wave {
  /** First and last day, `YYYY-MM-DD` in UTC. */
  readonly from: string;
  readonly to: string;
  /** What its mails are about; in the wave of one recipient what most are about. */
  readonly lure: Lure | undefined;
  readonly mails: number;
  readonly recipients: number;
}

export const dayOf = (time: number) => Math.floor(time / day);
export const isoDay = (index: number) => new Date(index * day).toISOString().slice(0, 10);

/** Days by their number since 1970. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

export interface FoundWave {
  readonly wave: Wave;
  readonly mails: readonly WaveEntry[];
}
