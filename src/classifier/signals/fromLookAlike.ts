import { signal } from '../signal.ts';

/** The sender's domain is written to be taken for Instagram's or Facebook's (`lnstagram`, `instagram.com.example`). */
export const fromLookAlike = signal('fromLookAlike', (mail) =>
  mail.claims.filter(({ cue }) => cue === 'fromHost').map(({ seen }) => ['decisive', 'from', seen] as const),
);
