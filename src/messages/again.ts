/**
 * Browsers stop the background whenever they like, also between a question and its answer. Whatever is asked may be
 * asked twice: what is written once already is not written again. One that hangs is given up: a page that waits for
 * ever would say nothing, and look as if there was nothing to say.
 */

import { inTime } from '../inTime.ts';

/** Before another try, in milliseconds: a background that was stopped starts with the next message. */
const pauses = [50, 400] as const;

/** Longer than this (milliseconds) no answer is waited for; whoever may ask again does so. */
const patience = 10_000;

async function tryAgain<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (const pause of pauses) {
    try {
      return await ask();
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
    }
  }
  return ask();
}

/** Resolves to the first answer. @throws what the last try threw, or Error when none comes within ten seconds */
export function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  return inTime(tryAgain(ask), patience);
}
