import { signal } from '../signal.ts';
import { quotePhrase } from '../text/mask.ts';

/** The text signs as the brand ("The Instagram Team") in a mail that does not come from Meta. */
export const bodySignOff = signal('bodySignOff', (mail) =>
  mail.fromMeta
    ? []
    : mail.claims
        .filter(({ cue }) => cue === 'signOff')
        .map(({ seen }) => ['strong', 'body', quotePhrase(seen)] as const)
        .slice(0, 1),
);
