import { signal } from '../signal.ts';
import { findKnownWave } from '../waves/knownWave.ts';

/** A change from days on which strangers got in without any mail to the owner. Says what is known, changes no level. */
export const knownTakeovers = signal('knownTakeovers', (mail) => {
  const wave = findKnownWave(mail, 'unannounced');
  return wave ? [['weak', 'headers', wave.from, wave.to]] : [];
});
