import * as z from 'zod/mini';
import { typeOfKey } from './keyTypes.ts';
import { type PolicyKey, policySchema } from './schema.ts';

/** What stands beside each key in the schema, for documents, templates and samples. */
export interface KeyFacts {
  readonly key: PolicyKey;
  readonly type: 'string' | 'boolean' | 'integer' | 'array';
  readonly title: string;
  readonly description: string;
  readonly example: unknown;
  /** The values that may be chosen from; for a list, those its items may have. */
  readonly choices: readonly string[];
}

interface Described {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  readonly items?: Described;
}

/** All keys, in the order of the schema. */
export function keyFacts(): KeyFacts[] {
  const properties = (z.toJSONSchema(policySchema, { io: 'input' }).properties ?? {}) as Record<PolicyKey, Described>;
  return (Object.keys(policySchema.shape) as PolicyKey[]).map((key) => {
    const { title = '', description = '', examples = [], enum: own, items } = properties[key];
    return {
      key,
      type: typeOfKey(key).type as KeyFacts['type'],
      title,
      description,
      example: examples[0],
      choices: own ?? items?.enum ?? [],
    };
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
