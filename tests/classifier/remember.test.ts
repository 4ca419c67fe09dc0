import { expect, test } from 'vitest';
import { remember, rememberLast } from '../../src/classifier/remember.ts';

/** A function that notes what it was asked. */
function counting<Answer>(answer: (text: string) => Answer) {
  const asked: string[] = [];
  const ask = (text: string) => {
    asked.push(text);
    return answer(text);
  };
  return { asked, ask };
}

test('an answer is worked out once, also when it is "there is none"', () => {
  const { asked, ask } = counting((text) => (text === '' ? undefined : text.length));
  const lengthOf = remember(ask);
  expect(['ab', '', 'ab', '', 'c'].map(lengthOf)).toEqual([2, undefined, 2, undefined, 1]);
  expect(asked).toEqual(['ab', '', 'c']);
});

test('when it holds as many as it may, it forgets them all', () => {
  const { asked, ask } = counting((text) => text);
  const remembered = remember(ask, 2);
  for (const text of ['a', 'b', 'a', 'b']) remembered(text);
  expect(asked).toEqual(['a', 'b']);
  for (const text of ['c', 'c', 'a', 'b']) remembered(text);
  expect(asked).toEqual(['a', 'b', 'c', 'a', 'b']);
});

test('the last long text is answered once, short ones anew', () => {
  const { asked, ask } = counting((text) => text.length);
  const lengthOf = rememberLast(ask);
  const [long, other] = ['a'.repeat(1000), 'b'.repeat(1000)];
  expect([long, long, other, long].map(lengthOf)).toEqual([1000, 1000, 1000, 1000]);
  expect(asked).toEqual([long, other, long]);
  const short = 'a'.repeat(999);
  expect([short, short].map(lengthOf)).toEqual([999, 999]);
  expect(asked.slice(3)).toEqual([short, short]);
});
