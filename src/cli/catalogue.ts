import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { createWords, type Words } from '../words.ts';
import ownWords from './words.json' with { type: 'json' };

/** English words for the command line: the extension's, and those that only the commands need. */
export function readWords(): Words {
  return createWords('en', english, ownWords);
}
