import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/demo/findBrowser.ts';
import { samplePolicy } from '../../src/policy/keyFacts.ts';
import { reloadExtension } from './background.ts';
import { firstBanner, phish } from './firstBanner.ts';
import { openOwnPage } from './ownPages.ts';
import { chromiumPlace, firefoxPlace, manifestIn, type PolicyPlace, putManifest, type Values } from './policyPlaces.ts';
import { foretold, readPage, type Shown, until } from './policyShown.ts';
import { startWorld } from './world.ts';

/**
 * Real policies in real browsers: what arrives is what `policy check` foretold. These tests write files outside the
 * checkout, so they run in CI only. Chromium's take six minutes, three of them waiting until a headless one reads
 * policies at all: `npm run test:policies`.
 */

const isLong = process.env.POLICIES === 'all';

/** Left out of other runs, not skipped: a skipped test counts as a failure in CI. */
const inLongRuns: (title: string, tests: () => void) => unknown = isLong ? describe : () => undefined;

const full = samplePolicy();
/** A value of another type for each key, and one of the right type that is refused. */
const wrong: Values = Object.fromEntries(
  Object.entries(full).map(([key, value]) => [
    key,
    Array.isArray(value) ? [...value, 7] : typeof value === 'string' ? 7 : 'x',
  ]),
);
const refused: Values = {
  ...full,
  organisationName: '',
  helpUrl: 'http://example.org/',
  protectedAccounts: ['museum', 'a b'],
  trustedSenderDomains: ['*', 'example.org', 'com'],
  trustedLinkDomains: ['bit.ly'],
  blockedLinkDomains: ['evil.example', 'instagram.com'],
  bannerLevel: 'shout',
  disabledFeatures: ['pause', 'everything'],
  historyDays: 31,
  reportTo: 'nobody',
  unknownKey: true,
};

/** For runs that must be short: each is a start of the extension. */
const oneOfEachType = ['helpText', 'trustedSenderDomains', 'forbidDangerousLinks', 'historyDays'];

const none: Shown = { accepted: [], ignored: [] };

inLongRuns('a policy in real Chromium', () => {
  const executable = findBrowser('chromium') ?? 'chromium';
  let place: PolicyPlace;
  let started: Awaited<ReturnType<typeof startWorld>> | undefined;
  let page: Page;
  beforeAll(async () => {
    place = chromiumPlace();
    // A headless Chromium counts as starting for three minutes, and reads no policy for an extension before.
    place.set({ policyLabel: 'before the start' });
    started = await startWorld('chromium', executable);
    await started.world.open(phish);
    page = await openOwnPage(started.world, 'policy.html');
  });
  afterAll(async () => {
    place.restore();
    await started?.close();
  });

  test('one that was there before the start', { timeout: 260_000 }, async () => {
    const expected = { accepted: ['policyLabel'], ignored: [] };
    expect(await until(page, expected, 240_000)).toEqual(expected);
  });

  test('a full one that comes while the browser runs', async () => {
    place.set(full);
    expect(await until(page, foretold(full, 'chrome'))).toEqual({
      accepted: Object.keys(full).toSorted(),
      ignored: [],
    });
  });

  test.each(Object.keys(full))('%s of another type', { timeout: 30_000 }, async (key) => {
    const values = { ...full, [key]: wrong[key] };
    place.set(values);
    const expected = foretold(values, 'chrome');
    expect(expected.accepted).not.toContain(key);
    expect(await until(page, expected)).toEqual(expected);
  });

  test('values of the right type that are refused', async () => {
    place.set(refused);
    const expected = foretold(refused, 'chrome');
    expect(await until(page, expected)).toEqual(expected);
  });

  test('none again when it is taken away', async () => {
    place.unset();
    expect(await until(page, none)).toEqual(none);
  });

  test('the first banner of a cold browser does not wait for it', { timeout: 120_000 }, async () => {
    const times: Record<string, number[]> = { without: [], with: [] };
    // In turn, so that both sides have the same machine.
    for (let round = 0; round < 3; round++) {
      for (const [name, values] of [
        ['without', undefined],
        ['with', { ...full, linkProtection: 'explain' }],
      ] as const) {
        if (values) place.set(values);
        const cold = await startWorld('chromium', executable, { launch: { skipsWelcome: true } });
        times[name]?.push(await firstBanner(cold.world));
        await cold.close();
        place.unset();
      }
    }
    console.log(`first banner after a cold start (ms): ${JSON.stringify(times)}`);
    // The browser's own answer takes three seconds and more.
    expect(Math.min(...(times.with ?? []))).toBeLessThan(2500);
  });
});

describe.runIf(process.env.CI)('a policy in real Firefox', () => {
  const executable = findBrowser('firefox') ?? 'firefox-esr';

  async function inFirefox(values: Values | undefined): Promise<Shown> {
    const prepare = (home: string) => values && putManifest(home, values);
    const { world, close } = await startWorld('firefox', executable, { launch: { prepare, skipsWelcome: true } });
    try {
      return await readPage(await openOwnPage(world, 'policy.html'));
    } finally {
      await close();
    }
  }

  describe('by the managed storage manifest', () => {
    let home = '';
    let started: Awaited<ReturnType<typeof startWorld>>;
    beforeAll(async () => {
      const prepare = (folder: string) => {
        home = folder;
        putManifest(home, full);
      };
      started = await startWorld('firefox', executable, { launch: { prepare, skipsWelcome: true } });
    });
    afterAll(() => started?.close());

    async function shown(): Promise<Shown> {
      const page = await openOwnPage(started.world, 'policy.html');
      const found = await readPage(page);
      await page.close();
      return found;
    }

    /** Firefox reads the file once for each start of the extension. */
    async function restarted(): Promise<Shown> {
      const page = await started.world.browser().newPage();
      await reloadExtension(started.world, page);
      await page.close();
      return shown();
    }

    async function shownOf(values: Values): Promise<Shown> {
      putManifest(home, values);
      return restarted();
    }

    test('a full one', async () => {
      const found = await shown();
      expect(found).toEqual(foretold(full, 'firefox'));
      expect(found).toEqual({ accepted: Object.keys(full).toSorted(), ignored: [] });
    });

    test.each(isLong ? Object.keys(full) : oneOfEachType)('%s of another type, the others right', async (key) => {
      const values = { ...full, [key]: wrong[key] };
      const expected = foretold(values, 'firefox');
      expect(expected.ignored).toEqual([key]);
      expect(await shownOf(values)).toEqual(expected);
    });

    test('every key of another type', async () => {
      expect(await shownOf(wrong)).toEqual(foretold(wrong, 'firefox'));
    });

    test('values of the right type that are refused', async () => {
      expect(await shownOf(refused)).toEqual(foretold(refused, 'firefox'));
    });

    test('none once it is taken away', async () => {
      rmSync(manifestIn(home));
      expect(await restarted()).toEqual(none);
    });
  });

  test('a full one by policies.json, and none when it is taken away', async () => {
    const place = firefoxPlace();
    try {
      place.set(full);
      expect(await inFirefox(undefined)).toEqual(foretold(full, 'firefox'));
    } finally {
      place.restore();
    }
    expect(await inFirefox(undefined)).toEqual(none);
  });
});
