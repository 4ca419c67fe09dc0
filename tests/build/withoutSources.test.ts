import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { withoutProperties } from '../../src/build/withoutSources.ts';

const stripped = (code: string) => withoutProperties(code, parseAst(code)).replaceAll(/\s+/g, '');

test.each([
  ['{ value: 1, source: meta, checked: "2026-11" }', '{value:1,}'],
  ['{ source: `a`, value: { host: "x", source: "y" }, confidence: "A" }', '{value:{host:"x",},}'],
  ['{ source: "a" }', '{}'],
  ['{ sources: 1, "checked by": 2 }', '{sources:1,"checkedby":2}'],
  ['[{ value: 1, source: "a, b: {c}" }, { value: 2, source: f(1, 2) }]', '[{value:1,},{value:2,}]'],
])('%s', (before, after) => {
  expect(stripped(`x = ${before};`)).toBe(`x=${after};`);
});
