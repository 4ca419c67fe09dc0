import { signal, when } from '../signal.ts';

/** This page does not show the sender's address: unknown, neither good nor bad. */
export const fromHidden = signal('fromHidden', (mail) => when(mail.fromHidden && mail.pretends, 'weak', 'from'));
