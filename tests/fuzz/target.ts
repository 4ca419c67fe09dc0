import type fc from 'fast-check';

/** Something that is fed with hostile input, and throws when a promise does not hold. */
export interface Target {
  readonly name: string;
  readonly run: (wanted: { readonly cases: number; readonly seed: number }) => Promise<fc.RunDetails<unknown>>;
  /** How many cases were looked at: pages are read many times as they lose their parts. */
  readonly cases: () => number;
  /** The longest any case took (milliseconds). */
  readonly slowest: () => number;
}

/** @throws Error when a promise does not hold */
export function demand(holds: boolean, promise: string): void {
  if (!holds) throw new Error(promise);
}
