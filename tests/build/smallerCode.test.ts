import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { smaller } from '../../src/build/smallerCode.ts';

const twice =
  'function twice(number) { const two = 2; if (number === undefined) { return undefined; } return two * number; }';

test('does what it did before, in fewer characters', async () => {
  const code = `(() => { ${twice} globalThis.found = [twice(4), twice()]; })();`;
  const small = await smaller(code, false);
  expect(small.length).toBeLessThan(code.length / 2);
  const run = (source: string) => JSON.stringify(new Script(`${source}; globalThis.found`).runInThisContext());
  expect(run(small)).toBe('[8,null]');
  expect(run(code)).toBe('[8,null]');
});

test('names outside of functions stay in a script, and what a module exports', async () => {
  expect(await smaller(twice, false)).toContain('twice');
  expect(await smaller(`${twice} export { twice };`, true)).toMatch(/export\s*\{[^}]*twice/);
});

test('letters of other scripts stay letters', async () => {
  expect(await smaller('globalThis.word = "инстаграм"', false)).toContain('инстаграм');
});
