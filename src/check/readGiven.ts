import type { Message } from '../classifier/message.ts';
import { largestMail, pickMail, withoutOriginalTable } from '../mail/pickMail.ts';
import type { MailProblem } from '../messages/checkMessages.ts';

/** A file or a pasted source → Message. Read here, on the extension's own page; the raw mail goes nowhere. */

export interface GivenMail {
  readonly message: Message;
  /** How many mails lay in what was given; the message is the first. */
  readonly mails: number;
}

async function readBytes(bytes: Uint8Array): Promise<GivenMail | MailProblem> {
  const picked = pickMail(bytes);
  if (typeof picked === 'string') return picked;
  // The parser is a large part of the extension, and most people only ask about links.
  const [{ readMailInBrowser }, { readHtmlWithDomParser }] = await Promise.all([
    import('../mail/readMailInBrowser.ts'),
    import('../mail/domSource.ts'),
  ]);
  try {
    return { message: await readMailInBrowser(picked.bytes, readHtmlWithDomParser), mails: picked.mails };
  } catch {
    return 'unreadable';
  }
}

/** Its bytes; `undefined` for a folder, or a file that is gone. */
async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Reads a file. A file that is too large is not even loaded. */
export async function readFile(file: File): Promise<GivenMail | MailProblem> {
  if (file.size > largestMail) return 'tooLarge';
  const bytes = await bytesOf(file);
  return bytes ? readBytes(bytes) : 'binary';
}

/** Reads a pasted source. */
export function readSource(source: string): Promise<GivenMail | MailProblem> {
  return readBytes(new TextEncoder().encode(withoutOriginalTable(source.trimStart())));
}
