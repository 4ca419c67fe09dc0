import { onePerDestination } from '../actions/action.ts';
import { signal } from '../signal.ts';
import { quotePhrase } from '../text/mask.ts';

/** A link of a mail that speaks as Instagram leads elsewhere. One such link decides, nine genuine ones prove nothing. */
export const linkLeavesMeta = signal('linkLeavesMeta', (mail) => {
  if (!mail.pretends) return [];
  const web = mail.leaving.filter(({ kind, goesTo }) => (kind === 'link' || kind === 'form') && goesTo !== '');
  return onePerDestination(web).map(
    ({ where, goesTo, text }) => ['decisive', where, goesTo, quotePhrase(text)] as const,
  );
});
