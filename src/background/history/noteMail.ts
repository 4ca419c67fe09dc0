import type { Answer, Context } from '../../classifier/context.ts';
import { isSecurityLure, lureInText } from '../../classifier/lure.ts';
import type { Message } from '../../classifier/message.ts';
import { fromAddress, isMetaAddress } from '../../classifier/sender/sender.ts';
import type { Verdict } from '../../classifier/verdict.ts';
import { type Burst, findBurst } from '../../classifier/waves/burst.ts';
import type { SeenRow } from '../../messages/messages.ts';
import { placeAt } from '../../webmail/places.ts';
import { type History, isTooOld, recentEntries } from './history.ts';
import { forgetSeen, type MailPlace, rememberAnswer, rememberSeen } from './remember.ts';

/** Takes the open mail into the history and says what the history then tells. */

/** Who asks, as the browser itself tells; a page cannot forge it. */
export interface Sender {
  readonly url?: string | undefined;
  readonly tab?: { readonly incognito: boolean } | undefined;
}

export interface Noted {
  /** The entry's name. */
  readonly id: string;
  readonly answer: Answer | undefined;
  readonly burst: Burst;
  /** The page of a counted mail shows no times: its day is the one on which it was first seen. */
  readonly isByFirstSeen: boolean;
  readonly isSaved: boolean;
}

/**
 * The mailbox a page reads; `undefined` where nothing may be remembered: private windows, or switched off by the person
 * or the organisation.
 */
export function placeOf(
  { url = '', tab }: Sender,
  account: string | undefined,
  context: Context,
): MailPlace | undefined {
  const webmail = URL.canParse(url) ? placeAt(new URL(url)) : undefined;
  if (!webmail || tab?.incognito !== false || !context.settings.history) return undefined;
  return { webmail: webmail.id, account: account ?? '' };
}

function toNoted(id: string, { entries }: History, isSaved: boolean, { now = 0, policy }: Context): Noted {
  const recent = recentEntries(entries, now, policy.historyDays);
  return {
    id,
    answer: entries.find((entry) => entry.id === id)?.answer,
    burst: findBurst(recent, now),
    isByFirstSeen: recent.some(({ isFirstSeen }) => isFirstSeen === true),
    isSaved,
  };
}

/**
 * Remembers a mail that was judged.
 * @returns `undefined` for mail that is not about the account's security, too old, or where nothing may be remembered
 */
export async function noteMail(
  verdict: Verdict,
  message: Message,
  sender: Sender,
  context: Context,
): Promise<Noted | undefined> {
  const { now = 0, policy } = context;
  const place = placeOf(sender, message.deliveredTo, context);
  const { messageId: id, date: time } = message;
  if (!place || id === undefined) return undefined;
  // Headers that were read later can show that the mail only pretended.
  const isDenied =
    verdict.level !== 'actInApp' && message.authResults !== undefined && isMetaAddress(fromAddress(message));
  if (isDenied) await forgetSeen(place, { id, time }, now);
  const { level, lure } = verdict;
  if (level !== 'actInApp' || lure === undefined || !isSecurityLure(lure)) return undefined;
  if (time !== undefined && isTooOld(time, now, policy.historyDays)) return undefined;
  const seen = { id, lure, time, checked: true };
  const { ids, history, isSaved } = await rememberSeen(place, [seen], now, policy.historyDays);
  return toNoted(ids[0] ?? '', history, isSaved, context);
}

/** Remembers rows of the list whose address and subject are those of a security mail. Both can be forged. */
export async function noteRows(
  account: string,
  rows: readonly SeenRow[],
  sender: Sender,
  context: Context,
): Promise<void> {
  const { now = 0, policy } = context;
  const place = placeOf(sender, account, context);
  const seen = rows.flatMap(({ id, address, subject, date: time }) => {
    const lure = isMetaAddress(address) ? lureInText(subject)?.lure : undefined;
    const isTold = lure !== undefined && isSecurityLure(lure) && !isTooOld(time ?? now, now, policy.historyDays);
    return isTold ? [{ id, lure, time, checked: false }] : [];
  });
  if (place && seen.length > 0) await rememberSeen(place, seen, now, policy.historyDays);
}

/** Keeps the person's answer and says what the history tells then. */
export async function noteAnswer(id: string, answer: Answer, context: Context): Promise<Noted> {
  const { value, isSaved } = await rememberAnswer(id, answer, context.now ?? 0);
  return toNoted(id, value, isSaved && value.entries.some((entry) => entry.id === id), context);
}
