import { isReadersGateway } from '../links/unwrap.ts';
import { signal } from '../signal.ts';

/** A link hides where it goes (shortener, tracker): Instagram's own links never do. The reader's own gateway may. */
export const linkHidden = signal('linkHidden', (mail) => {
  if (!mail.pretends) return [];
  const index = mail.answers.findIndex((answer) => answer.kind === 'hidden' && !isReadersGateway(answer));
  const host = mail.answers[index]?.host;
  return host ? [['strong', `links/${index}`, host]] : [];
});
