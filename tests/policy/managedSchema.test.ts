import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { policyFiles } from '../../src/build/policyFiles.ts';
import { managedSchema } from '../../src/policy/managedSchema.ts';
import { policySchema } from '../../src/policy/schema.ts';

const root = new URL('../../', import.meta.url);

test.each([...policyFiles(root)])('%s is what the schema makes: run npm run generate', (path, content) => {
  expect(readFileSync(new URL(path, root)).toString()).toBe(Buffer.from(content).toString());
});

test('every key has a type Chromium knows, and nothing else', () => {
  const { properties } = managedSchema();
  expect(Object.keys(properties)).toEqual(Object.keys(policySchema.shape));
  for (const [key, { type, items, ...rest }] of Object.entries(properties)) {
    expect(items === undefined ? type : items, key).toEqual(type === 'array' ? { type: 'string' } : type);
    expect(rest, key).toEqual({});
  }
});

test('what only narrows values is left to our own check', () => {
  const schema = z.object({
    text: z.string().check(z.minLength(1), z.maxLength(9), z.regex(/a/)),
    address: z.email(),
    number: z.int().check(z.gte(0), z.lte(9)),
    choices: z.array(z.enum(['a', 'b'])),
    counted: z.pipe(
      z.string(),
      z.transform((text) => text.length),
    ),
  });
  expect(managedSchema(schema)).toEqual({
    type: 'object',
    properties: {
      text: { type: 'string' },
      address: { type: 'string' },
      number: { type: 'integer' },
      choices: { type: 'array', items: { type: 'string' } },
      // What arrives, not what is made of it.
      counted: { type: 'string' },
    },
  });
});

describe('what makes Chromium refuse the extension is refused here', () => {
  test.each([
    ['two types', z.union([z.string(), z.boolean()])],
    ['null', z.nullable(z.string())],
    ['a list without the type of its items', z.array(z.any())],
    ['an object', z.object({ a: z.string() })],
    ['a record', z.record(z.string(), z.string())],
    ['a fraction', z.number()],
    ['a constant', z.literal('a')],
    ['a list of lists', z.array(z.tuple([z.string()]))],
  ])('%s', (_, schema) => {
    expect(() => managedSchema(z.object({ wrong: schema }))).toThrow(/^wrong/);
  });
});
