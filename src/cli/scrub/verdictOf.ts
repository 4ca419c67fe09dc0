import { analyse } from '../../classifier/analysis.ts';
import { classify } from '../../classifier/classify.ts';
import { emptyContext } from '../../classifier/context.ts';
import type { Message } from '../../classifier/message.ts';
import type { Level } from '../../classifier/verdict.ts';

/** What a mail is judged to be: it has to be the same after it was scrubbed. */
export interface Judged {
  readonly level: Level;
  /** Each once, sorted. */
  readonly signals: readonly string[];
}

export function judge(message: Message): Judged {
  const { level, evidence } = classify(message);
  return { level, signals: [...new Set(evidence.map(({ signal }) => signal))].toSorted() };
}

export function isSame(a: Judged, b: Judged): boolean {
  return a.level === b.level && a.signals.join() === b.signals.join();
}

/** In words, like `dangerous (fromClaim linkMailto)`. */
export function judgedToText({ level, signals }: Judged): string {
  return `${level} (${signals.join(' ') || 'no signals'})`;
}

/** Whether the sender's name or address speaks for the brand, so that both are evidence. */
export function speaksAsBrand(message: Message): boolean {
  const { claims, fromMeta } = analyse(message, emptyContext);
  return fromMeta || claims.some(({ where, cue }) => where === 'from' || cue === 'fromName' || cue === 'fromHost');
}
