import type { OpenMessage } from '../webmail/webmail.ts';
import { type BodyContent, readBody } from './readBody.ts';

/** A page that swaps mails in place may change the id first and the text a moment later (milliseconds). */
const staleFor = 500;
/** A body with nothing in it is waited for this long (milliseconds). */
const patience = 8_000;
const betweenLooks = 250;

export interface Settling {
  /** Digest of the mail that stood in this place: the same text under another id is probably still the old one. */
  readonly before: string | undefined;
  /** When the message was opened, by the page's clock. */
  readonly openedAt: number;
  readonly signal: AbortSignal;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/**
 * Reads a body that may still change: an old text gets a moment to go, a missing one longer to come.
 * @returns `undefined` when `signal` ended it
 */
export async function readSettled(
  open: () => OpenMessage,
  { before, openedAt, signal }: Settling,
): Promise<BodyContent | undefined> {
  let found = await readBody(open(), signal);
  if (found && found.digest === before) {
    await pause(staleFor);
    found = await readBody(open(), signal);
  }
  while (found?.isMissing && !signal.aborted && performance.now() - openedAt < patience) {
    await pause(betweenLooks);
    found = await readBody(open(), signal);
  }
  return found;
}
