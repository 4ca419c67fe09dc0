import { describe, expect, test } from 'vitest';
import { chooseFolder, createWords } from '../src/words.ts';

const english = {
  hello: { message: 'Hello $1, from $2' },
  mails_one: { message: '$1 mail' },
  mails_other: { message: '$1 mails' },
};
const russian = {
  mails_one: { message: '$1 письмо' },
  mails_few: { message: '$1 письма' },
  mails_many: { message: '$1 писем' },
  mails_other: { message: '$1 письма' },
};

describe('sentences', () => {
  const words = createWords('ru', russian, english);

  test('take their values in order, and each value as it is', () => {
    expect(words.say('hello', '$2', 'Rosa')).toBe('Hello $2, from Rosa');
  });

  test.each([
    [1, '1 письмо'],
    [3, '3 письма'],
    [5, '5 писем'],
    [21, '21 письмо'],
  ])('%s counts by the language’s rule', (count, expected) => {
    expect(words.count('mails', count)).toBe(expected);
  });

  test('a missing key is an error, not silence', () => {
    expect(() => words.say('nothing')).toThrow('No words for "nothing" in _locales/ru');
  });

  test('a day is written as the language writes days', () => {
    const german = createWords('de', english);
    expect(german.say('hello', '2026-01-08', '2026-01-08T10')).toBe('Hello 8. Januar 2026, from 2026-01-08T10');
  });

  test('the direction follows the language', () => {
    expect(createWords('ar', english).direction).toBe('rtl');
    expect(createWords('pt_BR', english)).toMatchObject({ direction: 'ltr', language: 'pt-BR' });
  });
});

test.each([
  ['pt-BR', 'pt_BR'],
  ['pt', 'pt_BR'],
  ['de-AT', 'de'],
  ['xx', 'en'],
])('the folder for %s is %s', (language, expected) => {
  expect(chooseFolder(language, ['en', 'de', 'pt_BR'])).toBe(expected);
});
