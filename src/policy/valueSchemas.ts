import * as z from 'zod/mini';
import { toHost } from './domainRules.ts';
import type { Reason } from './reasons.ts';

/** Kinds of values that the keys of a policy hold. */

/** The message of every check is the reason that is shown. */
export const because = (reason: Reason) => reason;
export const text = (most: number) =>
  z.string().check(z.trim(), z.minLength(1, because('empty')), z.maxLength(most, because('tooLong')));

/** A string that a function may find fault with. */
function faultless(findFault: (value: string) => Reason | undefined) {
  return z.check<string>((payload) => {
    const fault = findFault(payload.value);
    if (fault) payload.issues.push({ code: 'custom', message: fault, input: payload.value });
  });
}

export const host = (findFault: (value: string) => Reason | undefined) =>
  z.string().check(z.maxLength(253, because('tooLong')), z.overwrite(toHost), faultless(findFault));
export const choice = <const Choices extends readonly string[]>(...choices: Choices) =>
  z.enum(choices, because('notAChoice'));

const atSign = /^@/;
export const account = z.string().check(
  z.overwrite((typed) => typed.trim().toLowerCase().replace(atSign, '')),
  z.regex(/^[a-z0-9._]{1,30}$/, because('notAnAccount')),
);
export const webAddress = z.string().check(
  z.trim(),
  z.maxLength(500, because('tooLong')),
  faultless((value) => (URL.parse(value)?.protocol === 'https:' ? undefined : 'notHttps')),
);
export const mailbox = z
  .string()
  .check(
    z.trim(),
    z.maxLength(254, because('tooLong')),
    z.regex(/^[^\s@<>",;:?&%#]{1,64}@[^\s@<>",;:?&%#]{1,180}\.[^\s@<>",;:.?&%#]{2,63}$/, because('notAnAddress')),
  );
