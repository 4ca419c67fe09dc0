import { signal } from '../signal.ts';

/** A link runs a script or opens a page the mail itself carries: no real mail of Meta's does. */
export const linkScript = signal('linkScript', (mail) =>
  mail.pretends
    ? mail.leaving
        .filter(({ kind }) => kind === 'script')
        .map(({ where, goesTo }) => ['decisive', where, goesTo] as const)
        .slice(0, 1)
    : [],
);
