import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, isPaused, readSettings, withPause } from '../../../src/background/settings/settings.ts';
import { defaultSettings } from '../../../src/classifier/context.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.restoreAllMocks();
});

const store = (settings: unknown) => browser.storage.local.set({ settings });
const stored = async () => (await browser.storage.local.get('settings')).settings;

describe('settings that cannot be read', () => {
  test.each([
    ['nothing', undefined],
    ['a string', 'x'],
    ['a list', [1]],
    ['null', null],
  ])('%s is all defaults', async (_, value) => {
    await store(value);
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test('by default every warning is shown and the history is kept', async () => {
    expect(await readSettings()).toEqual({ warnFrom: 'actInApp', history: true, trustedSenders: [], pausedUntil: {} });
  });

  test('one broken value does not take the others along', async () => {
    await store({ language: 7, warnFrom: 'loud', history: false, trustedSenders: ['ann@example.org'], pausedUntil: 3 });
    expect(await readSettings()).toEqual({ ...defaultSettings, history: false, trustedSenders: ['ann@example.org'] });
  });

  test('storage that throws is all defaults', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('corrupted'));
    expect(await readSettings()).toEqual(defaultSettings);
  });
});

describe('changes', () => {
  test('at the same time are all kept', async () => {
    await Promise.all([
      changeSettings((settings) => ({ ...settings, history: false })),
      changeSettings((settings) => ({ ...settings, warnFrom: 'suspicious' })),
      ...['a', 'b', 'c'].map((name) =>
        changeSettings((settings) => ({
          ...settings,
          trustedSenders: [...settings.trustedSenders, `${name}@example.org`],
        })),
      ),
    ]);
    expect(await readSettings()).toEqual({
      ...defaultSettings,
      history: false,
      warnFrom: 'suspicious',
      trustedSenders: ['a@example.org', 'b@example.org', 'c@example.org'],
    });
  });

  test('that find storage full say so, and what was stored stays', async () => {
    await store({ history: false });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    const changed = await changeSettings((settings) => ({ ...settings, warnFrom: 'suspicious' }));
    expect(changed).toEqual({ value: { ...defaultSettings, history: false }, isSaved: false });
    expect(await changeSettings((settings) => settings)).toMatchObject({ isSaved: true });
  });

  test('never overwrite what could not be read just now', async () => {
    await store({ trustedSenders: ['ann@example.org'] });
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('busy'));
    expect((await changeSettings((settings) => ({ ...settings, history: false }))).isSaved).toBe(false);
    expect(await stored()).toEqual({ trustedSenders: ['ann@example.org'] });
  });
});

test('a pause ends by itself and is then forgotten', () => {
  const paused = withPause(defaultSettings, 'mail.google.com', 2000, 1000);
  expect(isPaused(paused, 'mail.google.com', 1999)).toBe(true);
  expect(isPaused(paused, 'mail.google.com', 2000)).toBe(false);
  expect(isPaused(paused, 'outlook.live.com', 1999)).toBe(false);
  expect(withPause(paused, 'outlook.live.com', 9000, 3000).pausedUntil).toEqual({ 'outlook.live.com': 9000 });
});

test('a pause said while the clock was ahead is over once it is right again', () => {
  const ahead = 400 * 24 * 3_600_000;
  const paused = withPause(defaultSettings, 'mail.google.com', ahead + 3_600_000, ahead);
  expect(isPaused(paused, 'mail.google.com', ahead)).toBe(true);
  expect(isPaused(paused, 'mail.google.com', 1000)).toBe(false);
});
