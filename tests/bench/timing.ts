/** Times, and ratios of times. Times alone wobble with the machine, so what is claimed is a ratio within one run. */

const rounds = 5;

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Milliseconds a run takes. */
export async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The median (milliseconds) after a first round that warms up. */
export async function medianOf(run: () => unknown, times = rounds): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round <= times; round++) values.push(await time(run));
  return median(values.slice(1));
}

export interface Pair {
  /** Milliseconds, medians. */
  readonly a: number;
  readonly b: number;
  /** Median of a / b, pair by pair. */
  readonly ratio: number;
}

/** Two runs in turn, A B A B …, so that a drifting machine hurts both alike. The first pair warms up. */
export async function pairOf(a: () => unknown, b: () => unknown, times = rounds): Promise<Pair> {
  const pairs: [number, number][] = [];
  for (let round = 0; round <= times; round++) pairs.push([await time(a), await time(b)]);
  const counted = pairs.slice(1);
  return {
    a: median(counted.map(([first]) => first)),
    b: median(counted.map(([, second]) => second)),
    ratio: median(counted.map(([first, second]) => first / second)),
  };
}
