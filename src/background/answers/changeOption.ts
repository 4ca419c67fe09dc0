import type { Settings } from '../../classifier/context.ts';
import type { OptionAnswer, OptionChange } from '../../messages/optionsWords.ts';
import type { Words } from '../../words.ts';
import { eraseHistory } from '../history/history.ts';
import { changeSettings, readSettings } from '../settings/settings.ts';
import { mostSenders } from '../settings/storedSchemas.ts';
import { isTrustable } from '../warning.ts';
import { localeFolders } from '../words/localeFolders.ts';

/** Applies one change of the options page. */

const addressForm = /^[^\s@<>",;:]{1,64}@[^\s@<>",;:]{1,180}\.[^\s@<>",;:.]{2,63}$/;
const inBrackets = /<([^<>]*)>\s*$/;

/** `Ann <Ann@Example.org>` → `ann@example.org` */
export function toAddress(typed: string): string {
  return (inBrackets.exec(typed)?.[1] ?? typed).trim().toLowerCase();
}

/** The key of what is wrong with an address to trust; `undefined` when nothing is. */
function fault(address: string, { trustedSenders }: Settings): string | undefined {
  if (!addressForm.test(address)) return 'trustInvalid';
  if (!isTrustable(address)) return 'trustMeta';
  if (trustedSenders.includes(address)) return 'trustTwice';
  return trustedSenders.length >= mostSenders ? 'trustFull' : undefined;
}

/** Anything but one of our languages follows the browser. */
function withLanguage(settings: Settings, folder: string): Settings {
  const { language, ...others } = settings;
  if (localeFolders.includes(folder)) return { ...others, language: folder };
  return language === undefined ? settings : others;
}

function apply(settings: Settings, change: OptionChange): Settings {
  const { option, value } = change;
  if (option === 'locale') return withLanguage(settings, value);
  if (option === 'warnFrom') return { ...settings, warnFrom: value };
  if (option === 'history') return { ...settings, history: value };
  const others = settings.trustedSenders.filter((address) => address !== toAddress(value));
  return { ...settings, trustedSenders: option === 'trust' ? [...others, toAddress(value)] : others };
}

/** Changes one setting and says how it went. */
export async function changeOption(change: OptionChange, words: Words): Promise<OptionAnswer> {
  if (change.option === 'trust') {
    const wrong = fault(toAddress(change.value), await readSettings());
    if (wrong !== undefined) return { outcome: 'invalid', said: words.say(wrong) };
  }
  const { isSaved } = await changeSettings((settings) => apply(settings, change));
  if (change.option === 'history' && !change.value) await eraseHistory();
  if (!isSaved) return { outcome: 'notSaved', said: words.say('notSaved') };
  if (change.option === 'distrust') return { outcome: 'saved', said: words.say('trustRemoved', change.value) };
  return { outcome: 'saved', said: words.say('saved') };
}
