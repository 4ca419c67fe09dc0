/**
 * Browsers stop the background whenever they like, also between a question and its answer. Whatever is asked may be
 * asked twice: what is written once already is not written again.
 */

/** Before another try, in milliseconds: a background that was stopped starts with the next message. */
const pauses = [50, 400] as const;

/** Resolves to the first answer. @throws what the last try threw */
export async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
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
