import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localeFolders } from '../background/words/localeFolders.ts';
import { places } from '../webmail/places.ts';
import { type Catalogue, createWords, type Words } from '../words.ts';
import type { Field, Limits } from './storeLimits.ts';

/** What a store shows in the other languages of the package: sentences that are translated already, and no others. */

export interface Listing {
  /** In English and as a code, as the form's list of languages has it: `German (de)`. */
  readonly language: string;
  readonly shortDescription: string;
  readonly description: string;
}

function descriptionIn({ language, say }: Words): string {
  const webmails = new Intl.ListFormat(language).format(places.map(({ name }) => name));
  const cannot = [say('welcomeNoPhone'), say('welcomeNoHeaders')].map((sentence) => `- ${sentence}`);
  return [
    say('extensionName'),
    say('welcomeReads', webmails),
    say('welcomeNeverSafe'),
    say('welcomePrivate'),
    [say('welcomeCannotTitle'), ...cannot].join('\n'),
    say('popupNotAffiliated'),
  ].join('\n\n');
}

/** Of every language but English. @throws Error when a language lacks a sentence */
export function readListings(root: string): readonly Listing[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return localeFolders
    .filter((folder) => folder !== 'en')
    .map((folder) => {
      const path = join(root, `public/_locales/${folder}/messages.json`);
      const words = createWords(folder, JSON.parse(readFileSync(path, 'utf8')) as Catalogue);
      return {
        language: `${names.of(words.language)} (${words.language})`,
        shortDescription: words.say('extensionDescription'),
        description: descriptionIn(words),
      };
    });
}

/** Edge asks for a description in each language the package has. */
export function languageFields(how: string, languages: readonly Listing[], { summary, description }: Limits): Field[] {
  return [
    { field: 'Other languages', text: how, length: [1, Number.POSITIVE_INFINITY] },
    ...languages.flatMap(({ language, ...texts }): Field[] => [
      {
        field: `${language}: short description (from the package)`,
        text: texts.shortDescription,
        length: [1, summary],
      },
      { field: `${language}: description`, text: texts.description, length: description },
    ]),
  ];
}
