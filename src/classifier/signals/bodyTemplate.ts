import { signal } from '../signal.ts';
import { quotePhrase } from '../text/mask.ts';

/** Meta's own © line, footer or counting picture in a mail that does not come from Meta: kits copy them whole. */
export const bodyTemplate = signal('bodyTemplate', (mail) =>
  mail.fromMeta
    ? []
    : mail.claims
        .filter(({ cue }) => cue === 'template')
        .map(({ seen }) => ['strong', 'body', quotePhrase(seen)] as const)
        .slice(0, 1),
);
