import fc from 'fast-check';
import { cpuTime } from '../cpuTime.ts';
import { demand, type Target } from './target.ts';

/**
 * No case may take longer (milliseconds). The clock is looked at first; where it says more, the best of three tries in
 * CPU time counts, since the machine may be busy. Inputs have at most 20,000 characters: a square of them would be seen.
 */
const longestCase = 250;

/** Makes a target of an input and of what must hold for each. */
export function createTarget<Input>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  check: (input: Input) => void | Promise<void>,
): Target {
  let slowest = 0;
  const timed = async (input: Input) => {
    const start = performance.now();
    await check(input);
    return performance.now() - start;
  };
  const property = fc.asyncProperty(inputs, async (input) => {
    let took = await timed(input);
    for (let more = 0; more < 3 && took > longestCase; more++) {
      took = Math.min(took, await cpuTime(() => check(input)));
    }
    slowest = Math.max(slowest, took);
    demand(took <= longestCase, `takes ${Math.round(took)} ms`);
  });
  return {
    name,
    run: async ({ cases, seed }) => {
      const { failed, numRuns, counterexample, errorInstance } = await fc.check(property, { numRuns: cases, seed });
      return { failed, cases: numRuns, slowest, counterexample, error: String(errorInstance) };
    },
  };
}
