import { expect, test } from 'vitest';
import { jsonTypeOf, typeOfKey } from '../../src/policy/keyTypes.ts';

test.each([
  [null, 'null'],
  [undefined, 'null'],
  ['', 'string'],
  [true, 'boolean'],
  [7, 'integer'],
  [-7.5, 'number'],
  [Number.NaN, 'number'],
  [[], 'array'],
  [{}, 'object'],
])('%j is of the type %s', (value, type) => {
  expect(jsonTypeOf(value)).toBe(type);
});

test.each([
  ['policyLabel', 'string', undefined],
  ['bannerLevel', 'string', undefined],
  ['disableFirstRunPage', 'boolean', undefined],
  ['historyDays', 'integer', undefined],
  ['reportFields', 'array', 'string'],
] as const)('%s holds one %s', (key, type, item) => {
  expect(typeOfKey(key).type).toBe(type);
  expect(typeOfKey(key).item?.type).toBe(item);
});
