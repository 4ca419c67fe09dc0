import { timeLimits } from '../../facts/timeLimits.ts';
import { signal } from '../signal.ts';
import { createPhraseFinder } from '../text/phraseFinder.ts';
import { fold } from '../text/text.ts';

const finder = createPhraseFinder(timeLimits.map((phrase) => [phrase, phrase] as const));

/**
 * The mail names a time of so many hours: haste keeps people from looking twice. A limit that stands in Meta's own mail
 * is Meta's, and "we answer within 24 hours" reads the same, so alone it means nothing.
 */
export const bodyTimeLimit = signal('bodyTimeLimit', (mail) => {
  if (!mail.pretends || mail.fromMeta) return [];
  const { subject = '', text } = mail.message;
  const [found] = [subject, text].flatMap((words) => finder.findAll(fold(words)));
  return found ? [['weak', 'body', found.phrase]] : [];
});
