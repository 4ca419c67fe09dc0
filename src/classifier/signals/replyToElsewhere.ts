import { signal } from '../signal.ts';

/** An answer would go to a stranger although the mail speaks as Instagram. */
export const replyToElsewhere = signal('replyToElsewhere', (mail) =>
  mail.pretends
    ? mail.leaving.filter(({ kind }) => kind === 'reply').map(({ goesTo }) => ['strong', 'replyTo', goesTo] as const)
    : [],
);
