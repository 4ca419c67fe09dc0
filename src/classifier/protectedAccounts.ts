import type { Policy } from './context.ts';
import type { Message } from './message.ts';

/** Which of the organisation's own Instagram accounts a mail names. */

const inAHandle = /[a-z0-9._]/;
const inAName = /[a-z0-9_]/;

/** Whether a handle stands there as a whole; the full stop of a sentence may follow it. */
function namesHandle(text: string, handle: string): boolean {
  for (let at = text.indexOf(handle); at >= 0; at = text.indexOf(handle, at + 1)) {
    const before = text[at - 1] ?? '';
    const [after = '', next = ''] = text.slice(at + handle.length, at + handle.length + 2);
    const ends = after === '.' ? !inAName.test(next) : !inAHandle.test(after);
    if (!inAHandle.test(before) && ends) return true;
  }
  return false;
}

/** The accounts that subject or text name. */
export function protectedAccountsIn({ subject = '', text }: Message, { protectedAccounts = [] }: Policy): string[] {
  if (protectedAccounts.length === 0) return [];
  const words = `${subject}\n${text}`.toLowerCase();
  return protectedAccounts.filter((handle) => namesHandle(words, handle));
}
