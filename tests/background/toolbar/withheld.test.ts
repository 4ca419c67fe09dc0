import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openOnce } from '../../../src/background/answers/openOnce.ts';
import { rememberReport, reportedTabs } from '../../../src/background/toolbar/tabReports.ts';
import { showWithheld } from '../../../src/background/toolbar/toolbar.ts';
import { mayRead } from '../../../src/background/withheld.ts';
import { createWords } from '../../../src/words.ts';

/** A webmail whose permission was taken away; a real one is taken away in `tests/e2e/faults.test.ts`. */

const words = createWords('en', { siteNotAllowed: { message: 'No permission for $1' } });

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ['mail.google.com', true],
  ['outlook.live.com', false],
  ['shop.example', false],
  ['a b', false],
  ['*', false],
  ['mail.google.com/x', false],
])('may %s be read: %s', async (host, isAllowed) => {
  const contains = async ({ origins: [origin] }: { origins: [string] }) => origin !== 'https://outlook.live.com/*';
  vi.spyOn(browser.permissions, 'contains').mockImplementation(contains as never);
  expect(await mayRead(host)).toBe(isAllowed);
});

test('the toolbar names what is withheld, and nothing once it is given back', async () => {
  const title = vi.spyOn(browser.action, 'setTitle').mockResolvedValue();
  const badge = vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue();
  await showWithheld(['mail.google.com', 'outlook.live.com'], words);
  expect(title).toHaveBeenLastCalledWith({ title: 'No permission for mail.google.com and outlook.live.com' });
  expect(badge).toHaveBeenLastCalledWith({ text: '?' });
  await showWithheld([], words);
  expect(title).toHaveBeenLastCalledWith({ title: 'Stay in App' });
  expect(badge).toHaveBeenLastCalledWith({ text: '' });
});

test('the tabs that have spoken are known, and nothing else of the session', async () => {
  await browser.storage.session.set({ policyNoneSince: 7 });
  for (const tabId of [3, 12]) await rememberReport(tabId, { state: 'ok', level: 'dangerous' });
  expect((await reportedTabs()).toSorted((a, b) => a - b)).toEqual([3, 12]);
});

test('a page of ours that stands open already comes to the front and is not opened twice', async () => {
  const url = browser.runtime.getURL('/popup.html?situation=x' as never);
  const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  const update = vi.spyOn(browser.tabs, 'update').mockResolvedValue({} as never);
  const query = vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 4, url: 'https://a.example/' }] as never);
  await openOnce('/popup.html?situation=x', 1);
  expect(create).toHaveBeenCalledWith({ url });
  query.mockResolvedValue([{ id: 5, url }] as never);
  await openOnce('/popup.html?situation=x', 1);
  expect(create).toHaveBeenCalledTimes(1);
  expect(update).toHaveBeenCalledWith(5, { active: true });
});
