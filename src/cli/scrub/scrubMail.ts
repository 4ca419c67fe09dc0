import { readMail } from '../../mail/readMail.ts';
import { NotAMailError } from '../../mail/toMessage.ts';
import { scrubEntity } from './entity.ts';
import { stillNamed } from './stillNamed.ts';
import { createTools } from './tools.ts';
import { isSame, type Judged, judge } from './verdictOf.ts';
import { findNamed } from './whoIsNamed.ts';

/** A raw mail → the same mail about nobody. */

export interface Change {
  readonly before: string;
  /** `undefined` when it was left out. */
  readonly after: string | undefined;
}

export interface Scrubbed {
  readonly bytes: Buffer;
  /** In the order of the mail, decoded. */
  readonly changes: readonly Change[];
  readonly before: Judged;
  readonly after: Judged;
  readonly isSameVerdict: boolean;
  /** Words and addresses of the people it named that could not be taken out. */
  readonly stillNamed: readonly string[];
}

/**
 * Scrubs as much as the verdict allows: where it would change, a sender who does not speak for the brand stays.
 * @param bytes one raw mail
 * @throws NotAMailError when they are none
 */
export async function scrubMail(bytes: Uint8Array): Promise<Scrubbed> {
  const message = await readMail(bytes);
  if (message.notChecked.includes('headers')) throw new NotAMailError('no mail headers: not a raw mail');
  const before = judge(message);
  const raw = Buffer.from(bytes).toString('latin1');
  const attempt = async (keepSenders: boolean): Promise<Scrubbed> => {
    const { stands, kept } = findNamed(bytes, message, keepSenders);
    const changes: Change[] = [];
    const text = scrubEntity(raw, createTools(stands, kept), (old, fresh) => {
      changes.push({ before: old, after: fresh });
    });
    const scrubbed = Buffer.from(text, 'latin1');
    const read = await readMail(scrubbed);
    const after = judge(read);
    return {
      bytes: scrubbed,
      changes,
      before,
      after,
      isSameVerdict: isSame(before, after),
      stillNamed: stillNamed(text, read, stands),
    };
  };
  const first = await attempt(false);
  if (first.isSameVerdict) return first;
  const second = await attempt(true);
  return second.isSameVerdict ? second : first;
}
