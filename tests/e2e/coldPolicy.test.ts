import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/demo/findBrowser.ts';
import { samplePolicy } from '../../src/policy/keyFacts.ts';
import { firstBanner } from './firstBanner.ts';
import { putManifest } from './policyPlaces.ts';
import { startWorld } from './world.ts';

/**
 * The first banner after a cold start does not wait for the browser's own answer about a policy. With a policy and
 * without one in turn, in Firefox, which hands a policy over from its first moment on. Part of
 * `npm run test:policies`, since each round is a start of a browser.
 */

const rounds = 4;

async function afterColdStart(hasPolicy: boolean): Promise<number> {
  const prepare = (home: string) => {
    if (hasPolicy) putManifest(home, { ...samplePolicy(), bannerLevel: 'all', disableFirstRunPage: false });
  };
  const executable = findBrowser('firefox') ?? 'firefox-esr';
  const cold = await startWorld('firefox', executable, { launch: { prepare, skipsWelcome: true } });
  try {
    return await firstBanner(cold.world);
  } finally {
    await cold.close();
  }
}

const middle = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

describe('a cold start', () => {
  test('shows its first banner as soon with a policy as without', { timeout: 240_000 }, async () => {
    const without: number[] = [];
    const under: number[] = [];
    for (let round = 0; round < rounds; round++) {
      without.push(await afterColdStart(false));
      under.push(await afterColdStart(true));
    }
    const ratio = middle(under) / middle(without);
    console.log(`first banner (ms): without ${without.join(' ')}, with ${under.join(' ')}, ratio ${ratio.toFixed(2)}`);
    expect(ratio).toBeLessThan(1.5);
  });
});
