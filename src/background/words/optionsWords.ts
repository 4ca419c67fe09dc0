import type { Context } from '../../classifier/context.ts';
import type { Control, OptionsWords } from '../../messages/optionsWords.ts';
import type { Words } from '../../words.ts';
import { allows, organisationOf } from '../policy/underPolicy.ts';
import { isPaused } from '../settings/settings.ts';
import { localeFolders } from './localeFolders.ts';

/** The options page in finished words. */

/** A language by its own name. */
function nameOf(folder: string): string {
  const language = folder.replace('_', '-');
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

function pausedSites({ settings }: Context, words: Words, now: number) {
  const time = new Intl.DateTimeFormat(words.language, { timeStyle: 'short' });
  return Object.keys(settings.pausedUntil)
    .filter((host) => isPaused(settings, host, now))
    .map((host) => ({ host, text: words.say('optionsPausedUntil', host, time.format(settings.pausedUntil[host])) }));
}

/** @param now milliseconds since 1970 */
export function optionsWords(context: Context, ticks: readonly string[], words: Words, now: number): OptionsWords {
  const { settings, policy } = context;
  const organisation = organisationOf(policy, words);
  const control = (label: string, hint: string, isFixed = false): Control => ({
    label,
    hint,
    managedBy: isFixed ? words.say('managedBy', organisation) : '',
  });
  const isHistoryFixed = policy.historyDays !== undefined || !allows(policy, 'history');
  return {
    language: words.language,
    direction: words.direction,
    title: words.say('optionsTitle'),
    locale: {
      ...control(words.say('optionsLanguage'), words.say('optionsLanguageState')),
      choices: [
        { value: '', label: words.say('optionsLanguageBrowser') },
        ...localeFolders.map((folder) => ({ value: folder, label: nameOf(folder) })),
      ],
      chosen: settings.language ?? '',
    },
    warnFrom: {
      ...control(words.say('optionsWarn'), words.say('optionsWarnHint'), policy.bannerLevel !== undefined),
      choices: [
        { value: 'actInApp', label: words.say('optionsWarnAll') },
        { value: 'suspicious', label: words.say('optionsWarnSuspicious') },
      ],
      chosen: settings.warnFrom,
    },
    history: {
      ...control(words.say('optionsHistory'), words.say('optionsHistoryHint'), isHistoryFixed),
      isOn: settings.history,
    },
    trusted: {
      ...control(words.say('optionsTrusted'), words.say('optionsTrustedHint'), !allows(policy, 'trustSenders')),
      addresses: settings.trustedSenders.toSorted(),
      none: words.say('optionsTrustedNone'),
      addLabel: words.say('optionsTrustedLabel'),
      add: words.say('optionsTrustedAdd'),
      remove: words.say('optionsTrustedRemove'),
    },
    paused: {
      ...control(words.say('optionsPaused'), '', !allows(policy, 'pause')),
      sites: pausedSites(context, words, now),
      none: words.say('optionsPausedNone'),
      resume: words.say('siteResume'),
    },
    ticks: {
      ...control(words.say('optionsTicks'), words.count('optionsTicksCount', ticks.length)),
      ids: ticks,
      reset: words.say('optionsTicksReset'),
    },
    policy: words.say('policyLink'),
    undo: words.say('undo'),
    saved: words.say('saved'),
    notSaved: words.say('notSaved'),
    footer: words.say('popupNotAffiliated'),
  };
}
