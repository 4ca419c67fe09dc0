import { onePerDestination } from '../actions/action.ts';
import { signal } from '../signal.ts';
import { quotePhrase } from '../text/mask.ts';

/** A button writes a mail to a stranger: the trick of campaigns whose other links are all genuine. */
export const linkMailto = signal('linkMailto', (mail) => {
  if (!mail.pretends) return [];
  const mailtos = mail.leaving.filter(({ kind }) => kind === 'mailto');
  return onePerDestination(mailtos).map(
    ({ where, goesTo, text }) => ['decisive', where, goesTo, quotePhrase(text)] as const,
  );
});
