/** Beyond this rate e^-rate is no number any more, and the bell curve is as good. */
const largestRate = 500;
/** Standard deviations that a bell curve passes less often than once in ten million. */
const farOut = 5.4;

/** The smallest count that happens with less than that chance where things happen at that rate (Poisson). */
export function rareCount(rate: number, chance: number): number {
  if (rate > largestRate) return Math.ceil(rate + farOut * Math.sqrt(rate));
  let term = Math.exp(-rate);
  let tail = 1;
  let count = 0;
  while (tail >= chance) {
    tail -= term;
    count++;
    term *= rate / count;
  }
  return count;
}
