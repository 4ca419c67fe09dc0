import { signal, when } from '../signal.ts';

/** The mail claims to be Instagram and has no sender address at all: real mail always has one. */
export const fromEmpty = signal('fromEmpty', (mail) => {
  const { from } = mail.message;
  const isEmpty = from?.every(({ address }) => address === '') === true;
  return when(isEmpty && mail.pretends, 'strong', 'from');
});
