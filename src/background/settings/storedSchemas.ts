import * as z from 'zod/mini';
import { defaultSettings } from '../../classifier/context.ts';
import { lures } from '../../facts/lures/lure.ts';

/** The forms of what storage holds: it can be broken, or written by another version. */

/** Longest address there can be (RFC 5321), and so many of them. */
const address = z.string().check(z.minLength(3), z.maxLength(254));
export const mostSenders = 200;
const host = z.string().check(z.maxLength(253));

/** What storage holds. Each value that cannot be read is its default, and the others stay. */
export const settingsSchema = z.object({
  language: z.catch(z.optional(z.string().check(z.maxLength(20))), undefined),
  warnFrom: z.catch(z.enum(['actInApp', 'suspicious']), defaultSettings.warnFrom),
  history: z.catch(z.boolean(), defaultSettings.history),
  trustedSenders: z.catch(z.array(address).check(z.maxLength(mostSenders)), []),
  pausedUntil: z.catch(z.record(host, z.number()), {}),
});

/** 32 bytes in base64. */
export const saltSchema = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/));

/** A salted hash, or two. */
const entryName = z.string().check(z.regex(/^[A-Za-z0-9+/=.]{1,100}$/));

/** One entry of the history. */
export const historyEntrySchema = z.strictObject({
  id: entryName,
  mailbox: entryName,
  time: z.number(),
  lure: z.enum(lures),
  checked: z.boolean(),
  answer: z.optional(z.enum(['asked', 'notAsked'])),
  isFirstSeen: z.optional(z.boolean()),
});
