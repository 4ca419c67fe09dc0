import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { createWords, type Words } from '../words.ts';

/** English words for the command line. */
export function readWords(): Words {
  return createWords('en', english);
}
