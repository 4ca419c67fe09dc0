import type { Link } from '../classifier/message.ts';
import { findTextLinks } from '../html/textLinks.ts';

const fold = /\r?\n[ \t]/g;
const target = /^(?:LOCATION|URL|DESCRIPTION|X-ALT-DESC|CONFERENCE)(?:[;:])/i;

/** Web addresses a calendar invitation offers (RFC 5545): its place, its page, and those in its description. */
export function calendarLinks(source: string): Link[] {
  return source
    .replace(fold, '')
    .split('\n')
    .filter((line) => target.test(line))
    .flatMap((line) => findTextLinks(line.replaceAll('\\n', ' ')))
    .map(({ href }) => ({ element: 'calendar', href, text: href, at: 0 }));
}
