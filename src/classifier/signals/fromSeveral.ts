import { isMetaAddress } from '../sender/sender.ts';
import { signal, when } from '../signal.ts';

/** From names several senders, one of them Meta's: nobody can tell who wrote, and webmails show different ones. */
export const fromSeveral = signal('fromSeveral', (mail) => {
  const from = mail.message.from ?? [];
  const isMixed = from.length > 1 && from.some(({ address }) => isMetaAddress(address));
  const other = from.find(({ address }) => !isMetaAddress(address)) ?? from.at(-1);
  return when(isMixed, 'strong', 'from', other?.address ?? '');
});
