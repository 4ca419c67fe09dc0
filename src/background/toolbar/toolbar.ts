import { browser } from 'wxt/browser';
import { isWarned, type Level } from '../../classifier/verdict.ts';
import type { TabReport } from '../../messages/messages.ts';
import type { Words } from '../../words.ts';
import { drawIcon, plainIcon } from './toolbarIcon.ts';

/** The toolbar says the same as the banner: a page can imitate a banner, never the toolbar. */

interface Badge {
  /** At most four characters; never a tick, since nothing is ever called safe. */
  readonly text: string;
  readonly color: string;
}

const quiet: Badge = { text: '', color: '#5b6472' };
const badges: Record<Level, Badge> = {
  unrelated: quiet,
  consistent: quiet,
  actInApp: { text: 'app', color: '#2b4a7f' },
  suspicious: { text: '?!', color: '#8a5300' },
  dangerous: { text: '!', color: '#9b1c1c' },
};
/** What the button says by itself (wxt.config.ts, popup's title). */
const product = 'Stay in App';
const unknown: Badge = { text: '?', color: '#5b6472' };
const paused: Badge = { text: 'off', color: '#5b6472' };

export const levelKeys: Record<Level, string> = {
  unrelated: 'titleUnrelated',
  consistent: 'levelConsistent',
  actInApp: 'levelActInApp',
  suspicious: 'levelSuspicious',
  dangerous: 'levelDangerous',
};

/**
 * The sentence that stands for a report, on the toolbar and in the popup.
 * @param organisation its name, where one has set a policy
 */
export function statusOf(
  { state, level, isTrusted, byOrganisation }: TabReport,
  words: Words,
  organisation = words.say('yourOrganisation'),
): string {
  if (state === 'no-mail') return words.say('toolbarNoMail');
  if (state === 'cannot-read') return words.say('toolbarCannotRead');
  if (state === 'unsupported') return words.say('toolbarUnsupported');
  if (state === 'paused') return words.say('toolbarPaused');
  if (level === undefined) return words.say('toolbarReading');
  if (isTrusted === true && byOrganisation === true) {
    return words.say('toolbarTrustedBy', words.say(levelKeys[level]), organisation);
  }
  if (isTrusted === true) return words.say('toolbarTrusted', words.say(levelKeys[level]));
  return words.say(state === 'partial' ? 'toolbarPartial' : 'toolbarLevel', words.say(levelKeys[level]));
}

function badgeOf({ state, level, isTrusted }: TabReport): Badge {
  if (state === 'cannot-read' || state === 'unsupported') return unknown;
  if (state === 'paused') return paused;
  // Trust is always seen: the mark stays, without its colour.
  if (isTrusted === true && level !== undefined) return { ...badges[level], color: quiet.color };
  const badge = level === undefined || state === 'no-mail' || state === 'reading' ? quiet : badges[level];
  // An unread part must not look like "nothing found".
  return state === 'partial' && badge.text === '' ? unknown : badge;
}

/** Only a warning changes the picture, and only while it is one of this moment. */
async function showIcon(tabId: number, { state, level }: TabReport, { text, color }: Badge): Promise<void> {
  const isOfNow = text !== '' && (state === 'ok' || state === 'partial');
  if (isOfNow && level !== undefined && isWarned(level))
    await browser.action.setIcon({ tabId, imageData: drawIcon(level, color) });
  else await browser.action.setIcon({ tabId, path: plainIcon });
}

function withheldTitle(hosts: readonly string[], words: Words): string {
  return words.say('siteNotAllowed', new Intl.ListFormat(words.language).format(hosts));
}

/**
 * Says on every tab that has no report of its own which webmails may not be read; nothing where all may.
 * @param words not needed where all may
 */
export async function showWithheld(hosts: readonly string[], words: Words | undefined): Promise<void> {
  const { text, color } = hosts.length === 0 ? quiet : unknown;
  await Promise.allSettled([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setTitle({ title: words && hosts.length > 0 ? withheldTitle(hosts, words) : product }),
  ]);
}

/** Shows a tab's report on its toolbar button. A tab that closed meanwhile is no fault. */
export async function showOnToolbar(
  tabId: number,
  report: TabReport,
  words: Words,
  organisation?: string,
): Promise<void> {
  const badge = badgeOf(report);
  const { text, color } = badge;
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setTitle({ tabId, title: statusOf(report, words, organisation) }),
    showIcon(tabId, report, badge),
  ]);
}
