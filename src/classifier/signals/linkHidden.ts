import { signal } from '../signal.ts';

/** A link hides where it goes (shortener, tracker): Instagram's own links never do. */
export const linkHidden = signal('linkHidden', (mail) => {
  if (!mail.pretends) return [];
  const index = mail.answers.findIndex(({ kind }) => kind === 'hidden');
  const host = mail.answers[index]?.host;
  return host ? [['strong', `links/${index}`, host]] : [];
});
