import { quotePhrase } from '../mask.ts';
import { signal } from '../signal.ts';

/** A link of a mail that speaks as Instagram leads elsewhere. One such link decides, nine genuine ones prove nothing. */
export const linkLeavesMeta = signal('linkLeavesMeta', (mail) => {
  if (!mail.pretends) return [];
  const web = mail.leaving.filter(({ kind, goesTo }) => (kind === 'link' || kind === 'form') && goesTo !== '');
  const first = web.filter((action, index) => web.findIndex(({ goesTo }) => goesTo === action.goesTo) === index);
  return first.map(({ where, goesTo, text }) => ['decisive', where, goesTo, quotePhrase(text)] as const);
});
