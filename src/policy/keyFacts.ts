import * as z from 'zod/mini';
import { type KeyDoc, keyDocs } from './keyDocs.ts';
import { typeOfKey } from './keyTypes.ts';
import { type PolicyKey, policySchema } from './schema.ts';

/** What is known of a key. */
export interface KeyFacts extends KeyDoc {
  readonly key: PolicyKey;
  readonly type: 'string' | 'boolean' | 'integer' | 'array';
  /** The values that may be chosen from; for a list, those its items may have. */
  readonly choices: readonly string[];
}

interface WithChoices {
  readonly enum?: readonly string[];
  readonly items?: WithChoices;
}

/** All keys, in the order of the schema. */
export function keyFacts(): KeyFacts[] {
  const properties = (z.toJSONSchema(policySchema, { io: 'input' }).properties ?? {}) as Record<PolicyKey, WithChoices>;
  return (Object.keys(policySchema.shape) as PolicyKey[]).map((key) => {
    const { enum: own, items } = properties[key];
    const type = typeOfKey(key).type as KeyFacts['type'];
    return { key, type, ...keyDocs[key], choices: own ?? items?.enum ?? [] };
  });
}

/** One policy that sets every key. */
export function samplePolicy(): Record<string, unknown> {
  return Object.fromEntries(keyFacts().map(({ key, example }) => [key, example]));
}

const typeNames = { string: 'text', boolean: 'true/false', integer: 'whole number', array: 'list of texts' } as const;

/** The table of docs/ADMIN.md. */
export function keyTable(): string {
  const rows = keyFacts().map(({ key, type, description, example }) => {
    const cells = [`\`${key}\``, typeNames[type], description, `\`${JSON.stringify(example)}\``];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| key | type | meaning | example |', '|---|---|---|---|', ...rows].join('\n');
}
