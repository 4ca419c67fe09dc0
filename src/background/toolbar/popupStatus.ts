import type { Context } from '../../classifier/context.ts';
import type { TabReport } from '../../messages/messages.ts';
import type { StatusWords } from '../../messages/popupWords.ts';
import { type Place, places } from '../../webmail/places.ts';
import type { Words } from '../../words.ts';
import { allows, organisationOf } from '../policy/underPolicy.ts';
import { isPaused } from '../settings/settings.ts';
import { levelKeys } from './toolbar.ts';

/** What the popup says of the tab it stands over. Silence must never look like "nothing found". */

export interface TabState {
  readonly host: string;
  readonly webmail: Place | undefined;
  readonly isAllowed: boolean;
  /** `undefined` when the content script has not spoken: it does not run in this tab. */
  readonly report: TabReport | undefined;
}

const stateKeys: Record<TabReport['state'], string> = {
  'no-mail': 'siteNoMail',
  reading: 'siteReadingMail',
  ok: 'siteReading',
  partial: 'sitePartial',
  'cannot-read': 'siteCannotRead',
  unsupported: 'siteUnsupported',
  paused: 'toolbarPaused',
};

function mailWords({ report }: TabState, words: Words, organisation: string): string {
  const level = report?.level;
  if (level === undefined || report?.state === 'no-mail') return '';
  if (report?.isTrusted === true && report.byOrganisation === true) {
    return words.say('popupTrustedBy', words.say(levelKeys[level]), organisation);
  }
  if (level === 'unrelated') return words.say('titleUnrelated');
  return words.say(report?.isTrusted === true ? 'popupTrusted' : 'popupMail', words.say(levelKeys[level]));
}

/** "Gmail, Outlook and …" */
export function webmailNames(words: Words): string {
  return new Intl.ListFormat(words.language).format(places.map(({ name }) => name));
}

/** @param now milliseconds since 1970 */
export function statusWords(tab: TabState, { settings, policy }: Context, words: Words, now: number): StatusWords {
  const { host, webmail, isAllowed, report } = tab;
  const bare = { level: undefined, mail: '', notSaved: words.say('notSaved') };
  if (!webmail) return { ...bare, site: words.say('siteElsewhere', webmailNames(words)) };
  if (!isAllowed) {
    const permission = { origin: `https://${host}/*`, button: words.say('siteAllow', host) };
    return { ...bare, site: words.say('siteNotAllowed', host), permission };
  }
  if (isPaused(settings, host, now)) {
    const time = new Intl.DateTimeFormat(words.language, { timeStyle: 'short' }).format(settings.pausedUntil[host]);
    const pause = { host, pauses: false, button: words.say('siteResume') };
    return { ...bare, site: words.say('sitePaused', time, webmail.name), pause };
  }
  const mayPause = allows(policy, 'pause');
  const pause = mayPause ? { pause: { host, pauses: true, button: words.say('sitePause') } } : {};
  if (!report) return { ...bare, site: words.say('siteNotStarted'), ...pause };
  const site = words.say(stateKeys[report.state], webmail.name);
  const organisation = organisationOf(policy, words);
  return { ...bare, level: report.level, mail: mailWords(tab, words, organisation), site, ...pause };
}
