import { signal } from '../signal.ts';

/** The story the mail tells. Genuine mail tells stories too, so alone it means nothing. */
export const bodyLure = signal('bodyLure', (mail) =>
  mail.pretends && mail.lureFound ? [['weak', 'body', mail.lureFound.phrase]] : [],
);
