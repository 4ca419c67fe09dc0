import { signal } from '../signal.ts';

/** The text asks for what opens an account. Instagram never asks for a password or code by mail. */
export const bodyAsksForKeys = signal('bodyAsksForKeys', (mail) =>
  mail.keysAsked ? [['decisive', 'body', mail.keysAsked.request, mail.keysAsked.thing]] : [],
);
