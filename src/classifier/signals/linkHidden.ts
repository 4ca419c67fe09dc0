import { signal } from '../signal.ts';
import { wrapperOf } from '../unwrap.ts';
import type { LinkAnswer } from '../verdict.ts';

/** A link hides where it goes (shortener, tracker): Instagram's own links never do. The reader's own gateway may. */
export const linkHidden = signal('linkHidden', (mail) => {
  if (!mail.pretends) return [];
  const index = mail.answers.findIndex((answer) => answer.kind === 'hidden' && !isGateway(answer));
  const host = mail.answers[index]?.host;
  return host ? [['strong', `links/${index}`, host]] : [];
});

function isGateway({ target }: LinkAnswer): boolean {
  const url = target === null ? null : URL.parse(target);
  return url !== null && wrapperOf(url)?.byReceiver === true;
}
