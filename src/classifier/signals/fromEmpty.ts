import { brandInName } from '../claims/brandName.ts';
import { signal, when } from '../signal.ts';

/** The mail claims to be Instagram and has no sender address: real mail always has one. */
export const fromEmpty = signal('fromEmpty', (mail) => {
  const { from } = mail.message;
  const isEmpty = from?.every(({ address }) => address === '') === true;
  const isNameOnly = from?.some(({ displayName, address }) => address === '' && brandInName(displayName)) === true;
  return when(mail.pretends && (isEmpty || isNameOnly), 'strong', 'from');
});
