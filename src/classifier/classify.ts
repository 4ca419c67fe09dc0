import { type Analysis, analyse } from './analysis.ts';
import { type Context, emptyContext } from './context.ts';
import { decide } from './decide.ts';
import { domainOfAddress, isWithinAny } from './domain.ts';
import type { Message, NotChecked } from './message.ts';
import { fromAddress } from './sender.ts';
import { signals } from './signals/index.ts';
import { type BrandName, strengths, type Verdict } from './verdict.ts';

/** The app to open: by Meta's own mail domain, else by the first claim. */
function brandOf(mail: Analysis): BrandName {
  const host = domainOfAddress(fromAddress(mail.message)) ?? '';
  if (mail.fromMeta && isWithinAny(host, ['instagram.com'])) return 'Instagram';
  if (mail.fromMeta && isWithinAny(host, ['facebookmail.com', 'facebook.com'])) return 'Facebook';
  if (mail.fromMeta && isWithinAny(host, ['threads.net', 'threads.com'])) return 'Threads';
  return mail.claims[0]?.brand ?? 'Instagram';
}

/**
 * Judges one mail: works out what it claims and wants, lets every signal look, decides by one table.
 * @param message what could be read of the mail; unknown parts are `undefined`
 * @param context policy, settings and history as plain data
 * @returns never throws; parts nobody could look at are named in `notChecked`
 */
export function classify(message: Message, context: Context = emptyContext): Verdict {
  const mail = analyse(message, context);
  const evidence = signals
    .flatMap((signal) => signal.check(mail))
    .toSorted((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength));
  const hiddenByGateway = mail.actions.some((action) => action.leavesMeta === undefined);
  const notChecked: NotChecked[] = [
    ...message.notChecked,
    ...(message.authResults ? [] : (['authentication'] as const)),
    ...(mail.fromHidden ? (['sender'] as const) : []),
    ...(hiddenByGateway ? (['links'] as const) : []),
  ];
  return {
    level: decide(mail),
    brand: brandOf(mail),
    lure: mail.lure,
    evidence,
    links: mail.answers,
    notChecked: [...new Set(notChecked)],
  };
}
