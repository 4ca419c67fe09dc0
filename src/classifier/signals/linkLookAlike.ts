import { signal } from '../signal.ts';

/** A link's host is written to be taken for Instagram's or Facebook's. */
export const linkLookAlike = signal('linkLookAlike', (mail) =>
  mail.claims.filter(({ cue }) => cue === 'linkHost').map(({ seen, where }) => ['decisive', where, seen] as const),
);
