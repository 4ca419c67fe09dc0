/**
 * Keys and values → sentences. The packaged `_locales/LANGUAGE/messages.json` are the only place words stand in; this file
 * fills them in. `i18n.getMessage` is not used: it can neither switch the language nor count.
 */

/** The form of `_locales/LANGUAGE/messages.json`. */
export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

export interface Words {
  /** BCP 47, from the folder's name. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /**
   * The sentence of a key with $1, $2 … filled in; a value that is a day (`2026-01-08`) as the language writes days.
   * @throws Error when no catalogue has the key: a missing word is a fault of ours and must not pass as silence
   */
  readonly say: (key: string, ...values: readonly string[]) => string;
  /** The same for a counted thing: picks `key_one`, `key_few` … by the language's plural rule; the count is $1. */
  readonly count: (key: string, count: number, ...values: readonly string[]) => string;
}

const rightToLeft = ['ar', 'fa', 'he', 'ur'];
const placeholder = /\$(\d)/g;
const isoDay = /^\d{4}-\d\d-\d\d$/;

function fill(sentence: string, values: readonly string[]): string {
  return sentence.replace(placeholder, (_, index: string) => values[Number(index) - 1] ?? '');
}

/**
 * Words of one language.
 * @param folder name of the locale folder (`pt_BR`)
 * @param catalogues the language's own catalogue first, then those to fall back on
 */
export function createWords(folder: string, ...catalogues: readonly Catalogue[]): Words {
  const language = folder.replace('_', '-');
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const dayOf = (value: string) => new Date(value).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
  const find = (key: string) => catalogues.find((catalogue) => key in catalogue)?.[key]?.message;
  const say = (key: string, ...values: readonly string[]) => {
    const sentence = find(key);
    if (sentence === undefined) throw new Error(`No words for "${key}" in _locales/${folder}`);
    return fill(
      sentence,
      values.map((value) => (isoDay.test(value) ? dayOf(value) : value)),
    );
  };
  return {
    language,
    direction: rightToLeft.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    say,
    count: (key, count, ...values) => {
      const form = `${key}_${plurals.select(count)}`;
      return say(find(form) === undefined ? `${key}_other` : form, numbers.format(count), ...values);
    },
  };
}

/** The locale folder that fits a BCP 47 language best; English where none does. */
export function chooseFolder(language: string, folders: readonly string[]): string {
  const wanted = language.replace('-', '_').toLowerCase();
  const base = wanted.split('_')[0] ?? wanted;
  return (
    folders.find((folder) => folder.toLowerCase() === wanted) ??
    folders.find((folder) => folder.toLowerCase() === base) ??
    folders.find((folder) => folder.toLowerCase().startsWith(`${base}_`)) ??
    'en'
  );
}
