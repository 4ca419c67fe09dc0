import { expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { reasonSentence } from '../../src/policy/reasonSentence.ts';
import { createWords } from '../../src/words.ts';

const words = createWords('en', english);

test('a whole value', () => {
  expect(reasonSentence({ reason: 'notHttps' }, words)).toBe(words.say('policyReason_notHttps'));
});

test('an item of a list is counted from one, as people count', () => {
  const sentence = reasonSentence({ item: 0, reason: 'wildcard' }, words);
  expect(sentence).toBe(words.say('policyItem', '1', words.say('policyReason_wildcard')));
  expect(sentence).toContain('1');
});
