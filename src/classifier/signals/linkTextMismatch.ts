import { signal } from '../signal.ts';
import { quotePhrase } from '../text/mask.ts';

/** A link shows one address and opens another. Newsletters' click counters do so too, so it counts only in a claim. */
export const linkTextMismatch = signal('linkTextMismatch', (mail) => {
  if (!mail.pretends) return [];
  const index = mail.answers.findIndex(({ reasons }) => reasons.includes('linkTextMismatch'));
  const domain = mail.answers[index]?.registrableDomain ?? mail.answers[index]?.host;
  return domain ? [['strong', `links/${index}`, quotePhrase(mail.message.links[index]?.text ?? ''), domain]] : [];
});
