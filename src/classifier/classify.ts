import { type Analysis, analyse } from './analysis.ts';
import { type Context, emptyContext } from './context.ts';
import { decide } from './decide.ts';
import { domainOfAddress, isWithinAny } from './domain.ts';
import type { Message, NotChecked } from './message.ts';
import { fromAddress } from './sender/sender.ts';
import { signals } from './signals/index.ts';
import { type BrandName, type Evidence, levels, strengths, type Verdict } from './verdict.ts';

/** The app to open: by Meta's own mail domain, else by the first claim. */
function brandOf(mail: Analysis): BrandName {
  const host = domainOfAddress(fromAddress(mail.message)) ?? '';
  if (mail.fromMeta && isWithinAny(host, ['instagram.com'])) return 'Instagram';
  if (mail.fromMeta && isWithinAny(host, ['facebookmail.com', 'facebook.com'])) return 'Facebook';
  if (mail.fromMeta && isWithinAny(host, ['threads.net', 'threads.com'])) return 'Threads';
  return mail.claims[0]?.brand ?? 'Instagram';
}

function byStrength(a: Evidence, b: Evidence): number {
  return strengths.indexOf(a.strength) - strengths.indexOf(b.strength);
}

function whatWasNotChecked(mail: Analysis): NotChecked[] {
  const hiddenByGateway = mail.actions.some((action) => action.leavesMeta === undefined);
  return [
    ...mail.message.notChecked,
    ...(mail.message.authResults ? [] : (['authentication'] as const)),
    ...(mail.fromHidden ? (['sender'] as const) : []),
    ...(hiddenByGateway ? (['links'] as const) : []),
  ];
}

function judgeAlone(message: Message, context: Context): Verdict {
  const mail = analyse(message, context);
  return {
    level: decide(mail),
    brand: brandOf(mail),
    lure: mail.lure,
    evidence: signals.flatMap((signal) => signal.check(mail)).toSorted(byStrength),
    links: mail.answers,
    notChecked: [...new Set(whatWasNotChecked(mail))],
  };
}

/** A message with another inside is as bad as the worse of the two; the inner one's findings then come first. */
function withInner(outer: Verdict, inner: Verdict): Verdict {
  const notChecked = [...new Set([...outer.notChecked, ...inner.notChecked])];
  if (levels.indexOf(inner.level) <= levels.indexOf(outer.level)) return { ...outer, notChecked };
  const found = inner.evidence.map((evidence): Evidence => ({ ...evidence, where: 'attachments' }));
  const evidence = [...found, ...outer.evidence].toSorted(byStrength);
  return { ...outer, level: inner.level, brand: inner.brand, lure: inner.lure, evidence, notChecked };
}

/**
 * Judges one mail: works out what it claims and wants, lets every signal look, decides by one table. Messages that lie
 * in it as attachments are judged too.
 * @param message what could be read of the mail; unknown parts are `undefined`
 * @param context policy, settings and history as plain data
 * @returns never throws; parts nobody could look at are named in `notChecked`
 */
export function classify(message: Message, context: Context = emptyContext): Verdict {
  const inner = (message.attachedMessages ?? []).map((attached) => classify(attached, context));
  return inner.reduce(withInner, judgeAlone(message, context));
}
