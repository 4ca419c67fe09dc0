import type * as z from 'zod/mini';
import { type PolicyKey, policySchema } from './schema.ts';

/** The types of JSON, as Chromium's schemas name them. */
export type JsonType = 'string' | 'boolean' | 'integer' | 'number' | 'array' | 'object' | 'null';

export function jsonTypeOf(value: unknown): JsonType {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value as JsonType;
}

interface Typed {
  readonly type: JsonType;
  readonly schema: z.ZodMiniType;
}

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
}

const definitionOf = (schema: z.ZodMiniType) => schema._zod.def as Definition;

const types: Readonly<Record<string, JsonType>> = {
  string: 'string',
  enum: 'string',
  boolean: 'boolean',
  number: 'integer',
  array: 'array',
};

function typed(schema: z.ZodMiniType): Typed {
  const type = types[definitionOf(schema).type];
  if (type === undefined) throw new Error(`A policy key cannot be of the kind ${definitionOf(schema).type}`);
  return { type, schema };
}

/** What a key holds, and for a list what its items are. */
export function typeOfKey(key: PolicyKey): Typed & { readonly item?: Typed } {
  const schema = definitionOf(policySchema.shape[key]).innerType as z.ZodMiniType;
  const { element } = definitionOf(schema);
  return element ? { ...typed(schema), item: typed(element) } : typed(schema);
}
