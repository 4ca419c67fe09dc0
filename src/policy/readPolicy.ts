import * as z from 'zod/mini';
import type { Policy } from '../classifier/context.ts';
import { jsonTypeOf, typeOfKey } from './keyTypes.ts';
import type { Reason } from './reasons.ts';
import { longestList, type PolicyKey, policySchema } from './schema.ts';

/** What arrived → what holds. Values that cannot be accepted are left out one by one, and each is named. */

/** A value that was left out, by its key and never by its content. */
export interface Ignored {
  readonly key: string;
  /** The place in a list, from 0; absent when the whole key was left out. */
  readonly item?: number;
  readonly reason: Reason;
}

export interface PolicyReport {
  readonly policy: Policy;
  /** Keys of which at least a part holds. */
  readonly accepted: readonly { readonly key: PolicyKey }[];
  readonly ignored: readonly Ignored[];
}

type Parsed = { readonly value: unknown; readonly faults: readonly Omit<Ignored, 'key'>[] };

/** Group policy writes "on" and "off" as numbers, and Firefox hands them over as they are. */
const fromRegistry = (value: unknown) => (value === 0 || value === 1 ? value === 1 : value);

function parseOne(schema: z.ZodMiniType, type: string, given: unknown): { value?: unknown; fault?: Reason } {
  const value = type === 'boolean' ? fromRegistry(given) : given;
  if (jsonTypeOf(value) !== type) return { fault: 'wrongType' };
  const parsed = z.safeParse(schema, value);
  return parsed.success
    ? { value: parsed.data }
    : { fault: (parsed.error.issues[0]?.message ?? 'wrongType') as Reason };
}

function parseList(schema: z.ZodMiniType, type: string, items: readonly unknown[]): Parsed {
  const values = new Set<unknown>();
  const faults: Omit<Ignored, 'key'>[] = [];
  for (const [item, given] of items.entries()) {
    const { value, fault } = item < longestList ? parseOne(schema, type, given) : { fault: 'tooMany' as const };
    if (fault === undefined) values.add(value);
    else faults.push({ item, reason: fault });
  }
  return { value: values.size > 0 || items.length === 0 ? [...values] : undefined, faults };
}

function parseKey(key: PolicyKey, given: unknown): Parsed {
  const { type, schema, item } = typeOfKey(key);
  if (item) {
    return Array.isArray(given)
      ? parseList(item.schema, item.type, given)
      : { value: undefined, faults: [{ reason: 'wrongType' }] };
  }
  const { value, fault } = parseOne(schema, type, given);
  return { value, faults: fault === undefined ? [] : [{ reason: fault }] };
}

export function isPolicyKey(key: string): key is PolicyKey {
  return Object.hasOwn(policySchema.shape, key);
}

/**
 * Reads what an organisation set.
 * @param raw whatever the browser handed over; never trusted, and nothing in it makes this throw
 */
export function readPolicy(raw: unknown): PolicyReport {
  const given = jsonTypeOf(raw) === 'object' ? Object.entries(raw as object) : [];
  const policy: Record<string, unknown> = {};
  const accepted: { key: PolicyKey }[] = [];
  const ignored: Ignored[] = [];
  for (const [key, value] of given) {
    if (!isPolicyKey(key)) {
      ignored.push({ key, reason: 'unknownKey' });
      continue;
    }
    const { value: parsed, faults } = parseKey(key, value);
    if (parsed !== undefined) {
      policy[key] = parsed;
      accepted.push({ key });
    }
    ignored.push(...faults.map((fault) => ({ key, ...fault })));
  }
  return { policy, accepted, ignored };
}
