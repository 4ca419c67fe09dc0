import { parseArgs } from 'node:util';
import { allTargets } from './allTargets.ts';

/**
 * `npm run fuzz -- [--cases N] [--seed N] [--target NAME]`: feeds mutations of our own mails to everything that reads
 * what a stranger wrote; the default run takes a minute, a long one `--cases 1000000`. A failing case is printed, made as small as it gets; the same seed finds it again.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '20261125' },
    target: { type: 'string' },
  },
});
const wanted = Number(values.cases);
const seed = Number(values.seed);

const names = allTargets.map(({ name }) => name);
if (values.target !== undefined && !names.includes(values.target)) {
  throw new Error(`there is no target "${values.target}", only ${names.join(', ')}`);
}

let failed = 0;
for (const { name, run } of allTargets) {
  if (values.target !== undefined && values.target !== name) continue;
  const start = performance.now();
  const result = await run({ cases: wanted, seed });
  const seconds = (performance.now() - start) / 1000;
  const rate = Math.round(result.cases / seconds);
  const figures = `${result.cases} cases in ${seconds.toFixed(1)} s (${rate} a second), slowest ${result.slowest.toFixed(1)} ms`;
  console.log(`${name.padEnd(10)} ${result.failed ? 'FAILED' : 'held'}  ${figures}, seed ${seed}`);
  if (!result.failed) continue;
  failed += 1;
  console.log(JSON.stringify(result.counterexample, null, 1));
  console.log(result.error);
}
process.exitCode = failed === 0 ? 0 : 1;
