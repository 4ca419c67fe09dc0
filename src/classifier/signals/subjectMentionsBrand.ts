import { signal } from '../signal.ts';
import { quotePhrase } from '../text/mask.ts';

/** The subject names the brand. Thousands of honest mails do: it only supports other evidence. */
export const subjectMentionsBrand = signal('subjectMentionsBrand', (mail) =>
  mail.fromMeta || !mail.pretends
    ? []
    : mail.claims
        .filter(({ cue }) => cue === 'subject')
        .map(({ seen }) => ['weak', 'subject', quotePhrase(seen)] as const),
);
