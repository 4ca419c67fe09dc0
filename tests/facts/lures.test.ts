import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runsTogether } from '../../src/classifier/text/phrase.ts';
import { createPhraseFinder } from '../../src/classifier/text/phraseFinder.ts';
import { fold } from '../../src/classifier/text/text.ts';
import { languages } from '../../src/facts/lures/index.ts';
import type { LanguageFacts } from '../../src/facts/lures/language.ts';

const noBlanks = ['ja', 'ko', 'zh'];
/** Stories every language must know; the others where they are natural. */
const needed = [
  'passwordReset',
  'loginLink',
  'loginCode',
  'newLogin',
  'accountChanged',
  'confirmEmail',
  'twoFactor',
  'adminAdded',
  'contentRemoved',
  'copyright',
  'badge',
  'deletion',
  'backupCode',
  'businessInvite',
] as const;

const lurePhrases = ({ lures }: LanguageFacts) => Object.values(lures).flat();

/** All lists of a language by name. */
function listsOf({ lures, keys, ...rest }: LanguageFacts): [string, readonly string[]][] {
  const lists = Object.entries(rest).filter((entry): entry is [string, readonly string[]] => Array.isArray(entry[1]));
  return [...Object.entries({ ...lures, ...keys }), ...lists];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

test('every file is in the list, sorted', () => {
  const helpers = ['index.ts', 'language.ts', 'lure.ts'];
  const files = readdirSync(new URL('../../src/facts/lures/', import.meta.url))
    .filter((name) => !helpers.includes(name))
    .map((name) => name.slice(0, -'.ts'.length));
  expect(languages.map(({ language }) => language)).toEqual(files.toSorted());
});

test('a phrase two languages share tells the same story in both', () => {
  const stories = new Map<string, string>();
  const torn: string[] = [];
  for (const { language, lures } of languages) {
    for (const [lure, phrases] of Object.entries(lures)) {
      for (const phrase of phrases) {
        const other = stories.get(phrase);
        if (other !== undefined && other !== lure) torn.push(`${language}: "${phrase}" is ${lure} and ${other}`);
        stories.set(phrase, lure);
      }
    }
  }
  expect(torn).toEqual([]);
});

describe.each(languages)('$language', (facts) => {
  test('knows the stories and has no empty list', () => {
    expect(Object.keys(facts.lures)).toEqual(expect.arrayContaining([...needed]));
    expect(listsOf(facts).filter(([, list]) => list.length === 0)).toEqual([]);
  });

  test('holds every phrase in folded form', () => {
    const unfolded = listsOf(facts).flatMap(([name, list]) =>
      list.filter((phrase) => phrase !== fold(phrase)).map((phrase) => `${name}: ${phrase}`),
    );
    expect(unfolded).toEqual([]);
  });

  test('holds every phrase so that it is found where it stands', () => {
    const lost = listsOf(facts).flatMap(([name, list]) =>
      list
        .filter((phrase) => {
          // A script without blanks goes on behind a phrase.
          const behind = runsTogether.test(phrase.slice(-1)) ? phrase.slice(-1) : '';
          return createPhraseFinder([[phrase, name]]).findAll(`"${phrase}${behind}"`).length === 0;
        })
        .map((phrase) => `${name}: ${phrase}`),
    );
    expect(lost).toEqual([]);
  });

  test('holds no phrase twice, neither in one list nor under two stories', () => {
    expect(repeated(lurePhrases(facts))).toEqual([]);
    expect(listsOf(facts).flatMap(([name, list]) => repeated(list).map((phrase) => `${name}: ${phrase}`))).toEqual([]);
  });

  test('has no story phrase so short that it stands in ordinary text', () => {
    const shortest = noBlanks.includes(facts.language) ? 2 : 5;
    expect(lurePhrases(facts).filter((phrase) => [...phrase].length < shortest)).toEqual([]);
  });

  test('names departments and sign-offs by single words', () => {
    expect([...facts.departments, ...facts.signOffs].filter((word) => /\s/u.test(word))).toEqual([]);
  });

  test('puts a longer closing before the one it begins with', () => {
    const hidden = facts.closings.filter((closing, index) =>
      facts.closings.slice(0, index).some((earlier) => closing.startsWith(`${earlier} `)),
    );
    expect(hidden).toEqual([]);
  });
});
