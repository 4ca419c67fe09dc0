/** Counted sentences have a key for each form a language's numbers take: `mails_one`, `mails_few`, `mails_other`. */

const counted = /^(.+)_(zero|one|two|few|many|other)$/;
/** No count shown is larger. */
const largestCount = 2000;

/** `mails_few` → `mails`, `few`; a key that is not counted has no form. */
export function splitKey(key: string): { readonly base: string; readonly form: string | undefined } {
  const found = counted.exec(key);
  return { base: found?.[1] ?? key, form: found?.[2] };
}

function rulesOf(folder: string): Intl.PluralRules {
  return new Intl.PluralRules(folder.replace('_', '-'));
}

/** The forms that whole numbers take in a locale folder's language, in the order in which they first occur from 1 on. */
export function formsNeeded(folder: string): string[] {
  const rules = rulesOf(folder);
  return [...new Set(Array.from({ length: largestCount }, (_, number) => rules.select((number + 1) % largestCount)))];
}

/** The forms the language knows at all, those of fractions and millions included. */
export function formsKnown(folder: string): string[] {
  return rulesOf(folder).resolvedOptions().pluralCategories;
}
