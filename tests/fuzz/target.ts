/** How many cases, and from which beginning: the same seed makes the same ones. */
export interface Wanted {
  readonly cases: number;
  readonly seed: number;
}

export interface Outcome {
  readonly failed: boolean;
  /** How many cases were looked at. */
  readonly cases: number;
  /** The longest any case took (milliseconds). */
  readonly slowest: number;
  /** The input for which a promise does not hold, made as small as it gets. */
  readonly counterexample: unknown;
  readonly error: string;
}

/** Something that is fed with hostile input, and throws when a promise does not hold. */
export interface Target {
  readonly name: string;
  readonly run: (wanted: Wanted) => Promise<Outcome>;
}

/** @throws Error when a promise does not hold */
export function demand(holds: boolean, promise: string): asserts holds {
  if (!holds) throw new Error(promise);
}
