import { classify } from '../classifier/classify.ts';
import { isWarned } from '../classifier/verdict.ts';
import { readMail } from '../mail/readMail.ts';
import type { Words } from '../words.ts';
import { toEcs } from './ecs.ts';
import { nameOf, type RawMail } from './rawMails.ts';
import { reasonOf } from './reason.ts';
import { toJson, toText } from './report.ts';

/** One raw mail → what is printed of it. The same in the main thread and in workers. */

export type Format = 'text' | 'json' | 'ecs';

export interface Checked {
  /** `undefined` when the mail could not be read. */
  readonly line: string | undefined;
  readonly isWarned: boolean;
  /** What could not be read, for stderr. */
  readonly problem: string | undefined;
}

export interface CheckOptions {
  readonly format: Format;
}

/** Never rejects: what goes wrong with one mail is said and does not stop the others. */
export async function checkMail(mail: RawMail, { format }: CheckOptions, words: Words): Promise<Checked> {
  const failed = (reason: string): Checked => ({
    line: undefined,
    isWarned: false,
    problem: `${nameOf(mail)}: ${reason}`,
  });
  if (!mail.bytes) return failed(mail.problem ?? 'could not be read');
  try {
    const message = await readMail(mail.bytes);
    const checked = { file: mail.file, index: mail.index, message, verdict: classify(message) };
    const line = format === 'json' ? toJson(checked) : format === 'ecs' ? toEcs(checked) : toText(checked, words);
    const hasNoHeaders = message.notChecked.includes('headers');
    return {
      line,
      isWarned: isWarned(checked.verdict.level),
      problem: hasNoHeaders ? `${nameOf(mail)}: no mail headers: only its text was checked` : undefined,
    };
  } catch (error) {
    return failed(reasonOf(error));
  }
}
