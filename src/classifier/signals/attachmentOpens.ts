import { signal } from '../signal.ts';
import { quotePhrase } from '../text/mask.ts';

/** An attachment that opens a page or runs: Instagram sends none. */
export const attachmentOpens = signal('attachmentOpens', (mail) =>
  mail.pretends
    ? mail.leaving
        .filter(({ kind }) => kind === 'attachment')
        .map(({ goesTo }) => ['decisive', 'attachments', quotePhrase(goesTo)] as const)
    : [],
);
