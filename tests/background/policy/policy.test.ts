import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readContext } from '../../../src/background/context.ts';
import { readKnownPolicy, refreshPolicy } from '../../../src/background/policy/policy.ts';
import { underPolicy } from '../../../src/background/policy/underPolicy.ts';
import { changeSettings } from '../../../src/background/settings/settings.ts';
import { welcome } from '../../../src/background/welcome.ts';
import { defaultSettings } from '../../../src/classifier/context.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.restoreAllMocks();
});

const managed = () => vi.spyOn(browser.storage.managed, 'get');
const firefoxWithout = new Error('Managed storage manifest not found');

describe('the copy of the policy', () => {
  test('is what holds, and a mail never waits for the browser’s own answer', async () => {
    managed().mockResolvedValueOnce({ policyLabel: 'pilot', bannerLevel: 'suspicious' } as never);
    expect(await refreshPolicy()).toBe(true);
    managed().mockReturnValueOnce(new Promise(() => undefined) as never);
    void refreshPolicy();
    const { policy, settings } = await readContext();
    expect(policy).toEqual({ policyLabel: 'pilot', bannerLevel: 'suspicious' });
    expect(settings.warnFrom).toBe('suspicious');
  });

  test('changes while the browser runs, and is gone when the policy is', async () => {
    managed().mockResolvedValueOnce({ policyLabel: 'a' } as never);
    await refreshPolicy();
    managed().mockResolvedValueOnce({ policyLabel: 'b', nonsense: 1 } as never);
    expect(await refreshPolicy()).toBe(true);
    expect(await readKnownPolicy()).toMatchObject({
      policy: { policyLabel: 'b' },
      ignored: [{ key: 'nonsense', reason: 'unknownKey' }],
      isManaged: true,
    });
    managed().mockResolvedValueOnce({ policyLabel: 'b', nonsense: 1 } as never);
    expect(await refreshPolicy()).toBe(false);
    managed().mockResolvedValueOnce({} as never);
    expect(await refreshPolicy(true)).toBe(true);
    expect(await readKnownPolicy()).toMatchObject({ policy: {}, isManaged: false });
  });

  test('survives the "none" of a browser that is still starting, and not one that stays', async () => {
    managed().mockResolvedValueOnce({ policyLabel: 'a' } as never);
    await refreshPolicy();
    managed().mockResolvedValue({} as never);
    expect(await refreshPolicy()).toBe(false);
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 4 * 60_000);
    expect(await refreshPolicy()).toBe(false);
    expect((await readKnownPolicy()).policy).toEqual({ policyLabel: 'a' });
    later.mockReturnValue(Date.now() + 2 * 60_000);
    expect(await refreshPolicy()).toBe(true);
    expect((await readKnownPolicy()).isManaged).toBe(false);
  });

  test('Firefox rejects where there is none: that is none', async () => {
    managed().mockResolvedValueOnce({ policyLabel: 'a' } as never);
    await refreshPolicy();
    managed().mockRejectedValueOnce(firefoxWithout);
    expect(await refreshPolicy()).toBe(true);
    expect(await readKnownPolicy()).toMatchObject({ policy: {}, isManaged: false });
  });

  test('an old answer that comes late replaces no newer one', async () => {
    let answerLate: (policy: unknown) => void = () => undefined;
    managed().mockReturnValueOnce(
      new Promise((resolve) => {
        answerLate = resolve;
      }) as never,
    );
    const late = refreshPolicy();
    managed().mockResolvedValueOnce({ policyLabel: 'new' } as never);
    await refreshPolicy();
    answerLate({ policyLabel: 'old' });
    expect(await late).toBe(false);
    expect((await readKnownPolicy()).policy).toEqual({ policyLabel: 'new' });
  });

  test('stays when the browser fails otherwise', async () => {
    managed().mockResolvedValueOnce({ policyLabel: 'a' } as never);
    await refreshPolicy();
    managed().mockRejectedValueOnce(new Error('shutting down'));
    expect(await refreshPolicy()).toBe(false);
    expect((await readKnownPolicy()).policy).toEqual({ policyLabel: 'a' });
  });

  test.each([['x'], [null], [{ received: [1] }], [{ received: { helpUrl: 7 }, readAt: 'x' }]])(
    'that reads %j in storage is no policy',
    async (stored) => {
      await browser.storage.local.set({ policy: stored });
      expect((await readKnownPolicy()).policy).toEqual({});
    },
  );
});

describe('settings under a policy', () => {
  const chosen = { ...defaultSettings, trustedSenders: ['mia@example.org'], pausedUntil: { 'mail.google.com': 9 } };

  test.each([
    [{ bannerLevel: 'suspicious' }, { warnFrom: 'suspicious' }],
    [{ historyDays: 0 }, { history: false }],
    [{ disabledFeatures: ['history'] }, { history: false }],
    [{ disabledFeatures: ['trustSenders'] }, { trustedSenders: [] }],
    [{ disabledFeatures: ['pause'] }, { pausedUntil: {} }],
    [{}, {}],
  ] as const)('%j', (policy, changed) => {
    expect(underPolicy(chosen, policy)).toEqual({ ...chosen, ...changed });
  });

  test('all: also where the person wanted less', () => {
    expect(underPolicy({ ...chosen, warnFrom: 'suspicious' }, { bannerLevel: 'all' }).warnFrom).toBe('actInApp');
    expect(underPolicy({ ...chosen, history: false }, { historyDays: 7 }).history).toBe(true);
  });

  test('what the person chose is there again without the policy', async () => {
    await changeSettings((settings) => ({ ...settings, trustedSenders: ['mia@example.org'] }));
    managed().mockResolvedValueOnce({ disabledFeatures: ['trustSenders'] } as never);
    await refreshPolicy();
    expect((await readContext()).settings.trustedSenders).toEqual([]);
    managed().mockRejectedValueOnce(firefoxWithout);
    await refreshPolicy();
    expect((await readContext()).settings.trustedSenders).toEqual(['mia@example.org']);
  });
});

describe('the welcome page', () => {
  test.each([
    [true, 0],
    [false, 1],
    [undefined, 1],
  ])('disableFirstRunPage %s: opens %s times', async (disableFirstRunPage, times) => {
    const create = vi.spyOn(browser.tabs, 'create');
    managed().mockResolvedValueOnce({ disableFirstRunPage } as never);
    await welcome({ reason: 'install' });
    expect(create).toHaveBeenCalledTimes(times);
  });
});
