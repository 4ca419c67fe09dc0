import { jsonTypeOf } from './keyTypes.ts';
import { type ManagedType, managedSchema } from './managedSchema.ts';
import { type Ignored, isPolicyKey, readPolicy } from './readPolicy.ts';
import type { Reason } from './reasons.ts';

/** What becomes of values on their way through a browser, before and in our own check. */

export const browsers = ['chrome', 'edge', 'firefox'] as const;
export type BrowserName = (typeof browsers)[number];

export interface Loss extends Ignored {
  /** The browser itself keeps the whole key back and says so nowhere. */
  readonly isDropped: boolean;
}

export interface Prediction {
  readonly accepted: readonly string[];
  readonly ignored: readonly Loss[];
}

/** What keeps Chromium from handing a value over; one item that does not fit takes its whole list along. */
function misfit(value: unknown, { type, items }: ManagedType): { item?: number; reason: Reason } | undefined {
  if (jsonTypeOf(value) !== type) return { reason: 'wrongType' };
  const item = items ? (value as unknown[]).findIndex((entry) => jsonTypeOf(entry) !== items.type) : -1;
  return item < 0 ? undefined : { item, reason: 'wrongType' };
}

function throughChromium(values: Readonly<Record<string, unknown>>) {
  const { properties } = managedSchema();
  const dropped: Loss[] = [];
  const arriving = Object.entries(values).filter(([key, value]) => {
    const expected = isPolicyKey(key) ? properties[key] : undefined;
    const fault = expected ? misfit(value, expected) : { reason: 'unknownKey' as const };
    if (fault) dropped.push({ key, ...fault, isDropped: true });
    return fault === undefined;
  });
  return { arriving: Object.fromEntries(arriving), dropped };
}

/** Which keys hold in a browser, and which are lost and why. */
export function predict(values: Readonly<Record<string, unknown>>, browser: BrowserName): Prediction {
  const { arriving, dropped } = browser === 'firefox' ? { arriving: values, dropped: [] } : throughChromium(values);
  const { accepted, ignored } = readPolicy(arriving);
  return {
    accepted: accepted.map(({ key }) => key),
    ignored: [...dropped, ...ignored.map((loss) => ({ ...loss, isDropped: false }))],
  };
}
