import { signal } from '../signal.ts';

/** The brand stands, spelt rightly, in an address that is not Meta's: anyone can register such a name. An alias relay writes it itself. */
export const fromMentionsBrand = signal('fromMentionsBrand', (mail) =>
  mail.relay === 'alias'
    ? []
    : mail.claims.filter(({ cue }) => cue === 'addressBrand').map(({ seen }) => ['weak', 'from', seen] as const),
);
