import { signal } from '../signal.ts';
import { findKnownWave } from '../waves/knownWave.ts';

/** From days on which strangers had such mails sent to many people. Says what is known and changes no level. */
export const knownWave = signal('knownWave', (mail) => {
  const wave = findKnownWave(mail, 'unrequested');
  return wave ? [['weak', 'headers', wave.from, wave.to]] : [];
});
