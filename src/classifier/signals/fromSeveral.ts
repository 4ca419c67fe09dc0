import { isMetaAddress } from '../sender.ts';
import { signal, when } from '../signal.ts';

/** From names several senders, one of them Meta's: nobody can tell who wrote, and webmails show different ones. */
export const fromSeveral = signal('fromSeveral', (mail) => {
  const from = mail.message.from ?? [];
  const other = from.find(({ address }) => !isMetaAddress(address));
  const isMixed = from.length > 1 && other !== undefined && from.some(({ address }) => isMetaAddress(address));
  return when(isMixed, 'strong', 'from', other?.address ?? '');
});
