import { signal } from '../signal.ts';

/** The text asks to call a number. Instagram has no telephone support: whoever answers is a stranger. */
export const bodyCall = signal('bodyCall', (mail) =>
  mail.pretends
    ? mail.leaving.filter(({ kind }) => kind === 'call').map(({ goesTo }) => ['decisive', 'body', goesTo] as const)
    : [],
);
