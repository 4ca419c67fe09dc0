import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { cpuTime } from '../cpuTime.ts';
import { demand, type Target } from './target.ts';

/**
 * No case may take longer (milliseconds). The clock is looked at first; where it says more, the best of three tries in
 * CPU time counts, since the machine may be busy. Inputs have at most 20,000 characters: a square of them would be seen.
 */
const longestCase = 250;

interface Options {
  /** Milliseconds for one input. */
  readonly longest?: number;
  /** How many cases an input holds, about. */
  readonly casesEach?: number;
}

/** Makes a target of an input and of what must hold for each. @param check says how many cases it was; one if nothing */
export function createTarget<Input>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  check: (input: Input) => unknown,
  { longest = longestCase, casesEach = 1 }: Options = {},
): Target {
  let slowest = 0;
  let cases = 0;
  const timed = async (input: Input) => {
    const start = performance.now();
    const held = await check(input);
    cases += typeof held === 'number' ? held : 1;
    return performance.now() - start;
  };
  const property = fc.asyncProperty(inputs, async (input) => {
    // Weak references of a pretended page are let go only between two turns.
    await setImmediate();
    let took = await timed(input);
    for (let more = 0; more < 3 && took > longest; more++) {
      took = Math.min(took, await cpuTime(() => check(input)));
    }
    slowest = Math.max(slowest, took);
    demand(took <= longest, `takes ${Math.round(took)} ms`);
  });
  return {
    name,
    run: ({ cases: wanted, seed }) =>
      fc.check(property, { numRuns: Math.ceil(wanted / casesEach), seed }) as Promise<fc.RunDetails<unknown>>,
    cases: () => cases,
    slowest: () => slowest,
  };
}
