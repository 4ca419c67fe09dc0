import * as z from 'zod/mini';
import { policySchema } from './schema.ts';

/**
 * The schema Chromium reads. It refuses to load an extension whose schema holds what it does not know, and drops a whole
 * key for one value that does not fit, without a word. So this says types and nothing else; values are checked by us.
 */

/** One property in Chromium's subset. */
export interface ManagedType {
  readonly type: 'string' | 'boolean' | 'integer' | 'array';
  readonly items?: ManagedType;
}

export interface ManagedSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, ManagedType>>;
}

/** Left out without loss: checked in our code on every browser. */
const checkedByUs = ['enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'format'];
const kept = ['type', 'items'];
const types: readonly unknown[] = ['string', 'boolean', 'integer', 'array'];

function toManagedType(schema: Readonly<Record<string, unknown>>, path: string): ManagedType {
  const unknown = Object.keys(schema).filter((name) => !checkedByUs.includes(name) && !kept.includes(name));
  if (unknown.length > 0) throw new Error(`${path}: Chromium's policy schemas know no ${unknown.join(', ')}`);
  const { type, items } = schema;
  if (!types.includes(type)) throw new Error(`${path}: Chromium's policy schemas know no type ${JSON.stringify(type)}`);
  return {
    type: type as ManagedType['type'],
    ...(items === undefined ? {} : { items: toManagedType(items as Record<string, unknown>, `${path}[]`) }),
  };
}

/**
 * Translates a schema of ours.
 * @throws Error that names the key and what Chromium would not take
 */
export function managedSchema(schema: z.ZodMiniObject = policySchema): ManagedSchema {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' });
  const entries = Object.entries(properties).map(([key, value]) => [
    key,
    toManagedType(value as Record<string, unknown>, key),
  ]);
  return { type: 'object', properties: Object.fromEntries(entries) };
}
