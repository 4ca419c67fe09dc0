/**
 * CPU time that some work takes (milliseconds). Unlike time on the clock it hardly grows when other processes keep the
 * machine busy.
 */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function bestTime(work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) best = Math.min(best, await cpuTime(work));
  return best;
}

/**
 * How many times as long ten times the work takes: about 10 when it grows linearly, 100 when quadratically. The best of
 * several runs, since compiling and clearing up count too.
 */
export async function growthTenfold(work: (amount: number) => unknown, amount: number): Promise<number> {
  const large = await bestTime(() => work(10 * amount));
  return large / (await bestTime(() => work(amount)));
}
