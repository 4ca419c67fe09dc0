import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeTicks, readTicks, tickId } from '../../../src/background/settings/ticks.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.restoreAllMocks();
});

const first = tickId('situationReset', 'adviceIgnoreReset');
const second = tickId('situationReset', 'adviceLeaveMail');

test('ticks stay until they are taken away, also when two come at once', async () => {
  await Promise.all([changeTicks([first], true), changeTicks([second], true), changeTicks([second], true)]);
  expect(await readTicks()).toEqual([first, second]);
  await changeTicks([first], false);
  expect(await readTicks()).toEqual([second]);
});

test('one step in two situations is two ticks', async () => {
  await changeTicks([tickId('situationReset', 'adviceTwoFactor')], true);
  expect(await readTicks()).not.toContain(tickId('situationPrepared', 'adviceTwoFactor'));
});

test('only steps there are can be ticked, whatever storage holds', async () => {
  await changeTicks(['situationReset/nothing', 'https://mail.google.com/'], true);
  expect(await readTicks()).toEqual([]);
  await browser.storage.local.set({ ticks: [first, 7, null, 'x'] });
  expect(await readTicks()).toEqual([first]);
  await browser.storage.local.set({ ticks: { broken: true } });
  expect(await readTicks()).toEqual([]);
});

test('full storage is said', async () => {
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
  expect(await changeTicks([first], true)).toBe(false);
});
