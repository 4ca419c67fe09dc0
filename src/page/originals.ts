import type { Message } from '../classifier/message.ts';
import type { JudgeRequest, Verdicted } from '../messages/messages.ts';
import type { Webmail } from '../webmail/webmail.ts';

/** "Check the original": what the webmail's raw headers say of a mail, kept in this tab so that a report tells it too. */

export interface Originals {
  /**
   * Judges with the headers; resolves to `undefined` when they cannot be had, or are another mail's. Absent where the
   * webmail gives them to nobody.
   */
  readonly judge: ((message: Message) => Promise<Verdicted | undefined>) | undefined;
  /** A mail with the headers the person asked for, if any. */
  readonly withHeaders: (message: Message) => JudgeRequest;
}

export function createOriginals(
  window: Window,
  { readOriginal }: Pick<Webmail, 'readOriginal'>,
  ask: (request: JudgeRequest) => Promise<Verdicted | undefined>,
): Originals {
  /** By the webmail's id of the mail. */
  const known = new Map<string, string>();
  return {
    judge:
      readOriginal &&
      (async (message) => {
        const { messageId = '' } = message;
        const headers = await readOriginal(window.document, new URL(window.location.href), messageId);
        const verdicted = headers === undefined ? undefined : await ask({ message, headers });
        // Headers of another mail leave it unchecked, which the button must say.
        if (headers === undefined || verdicted?.banner?.original) return undefined;
        if (verdicted) known.set(messageId, headers);
        return verdicted;
      }),
    withHeaders: (message) => {
      const headers = known.get(message.messageId ?? '');
      return headers === undefined ? { message } : { message, headers };
    },
  };
}
