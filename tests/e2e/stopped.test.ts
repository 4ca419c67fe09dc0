import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBanner, readOurElements } from '../../src/demo/closedRoots.ts';
import { stopBackground } from './background.ts';
import { putManifest } from './policyPlaces.ts';
import { recentMails } from './recentMails.ts';
import { createStopper, type Step, type Stopper } from './stopAt.ts';
import { bannerOf, gateOf, inRealBrowsers, pause, press, waitFor } from './world.ts';

/**
 * The background stopped between each two steps of the way of one mail, and of what is clicked on it. The banner comes
 * all the same, the toolbar says the level, and the history has the mail once.
 */

const get = 'browser.storage.local.get';
const set = 'browser.storage.local.set';

/** In the order in which they come; the words of the page, the mail and the report are three questions of the page. */
const way: readonly (readonly [name: string, step: Step])[] = [
  ['the first of the page’s questions has come', { when: 'before', call: get, about: 'settings' }],
  ['the settings are read for the second', { when: 'after', call: get, about: 'settings', nth: 2 }],
  ['the policy is read for the third', { when: 'after', call: get, about: 'policy', nth: 3 }],
  ['the mail is judged', { when: 'before', call: 'navigator.locks.request', about: 'history' }],
  ['the history is read', { when: 'after', call: get, about: 'history' }],
  ['the mail is about to be noted', { when: 'before', call: set, about: 'history' }],
  ['the mail is noted, and nothing answered', { when: 'after', call: set, about: 'history' }],
  ['the level has come for the toolbar', { when: 'before', call: 'browser.storage.session.set', about: 'actInApp' }],
  ['the level is kept for the popup', { when: 'after', call: 'browser.storage.session.set', about: 'actInApp' }],
  ['half of the toolbar is drawn', { when: 'after', call: 'browser.action.setBadgeText', about: '"app"' }],
];
const policy = { organisationName: 'Example Museum', reportTo: 'security@museum.example' };
const recent = recentMails(way.length + 10);

inRealBrowsers(
  'the background stopped',
  (world) => {
    let page: Page;
    let stopper: Stopper;
    let mails = 0;
    beforeAll(async () => {
      page = await world.browser().newPage();
      stopper = await createStopper(world, page);
      // Firefox gets it from the profile; Chromium's own answer, "none", is not believed for minutes.
      if (world.name === 'chromium')
        await stopper.inOwnPage(
          `browser.storage.local.set(${JSON.stringify({ policy: { received: policy, readAt: 1 } })})`,
        );
      await page.bringToFront();
    });
    afterAll(() => page?.close());

    const openNext = async () => {
      await page.bringToFront();
      await page.goto(recent.address(mails++));
    };
    const entries = async () =>
      (await stopper.inOwnPage(
        `browser.storage.local.get('history').then(({ history }) => history?.entries ?? [])`,
      )) as {
        readonly answer?: string;
      }[];
    const toolbar = () =>
      stopper.inOwnPage(`browser.tabs.query({ url: 'https://mail.google.com/*' })
        .then(([{ id: tabId }]) => browser.action.getTitle({ tabId }))`);
    const tabsOf = async (path: string) =>
      (
        (await stopper.inOwnPage('browser.tabs.query({}).then((tabs) => tabs.map(({ url }) => url ?? ""))')) as string[]
      ).filter((url) => url.includes(path));

    const saying = (words: string) =>
      waitFor(page, (elements) => (findBanner(elements)?.text.includes(words) ? true : undefined));
    const asked = async () => (await entries()).filter(({ answer }) => answer === 'asked').length;

    test.each(way)('when %s: banner, toolbar, and the mail noted once', async (_, step) => {
      await stopper.stopAt(step, openNext);
      expect((await bannerOf(page))?.attributes['data-level']).toBe('actInApp');
      await expect.poll(toolbar, { timeout: 8000 }).toMatch(/act only in the app/);
      expect((await readOurElements(page)).filter(({ tag }) => tag === 'section')).toHaveLength(1);
      expect(await entries()).toHaveLength(mails);
    });

    test.each<Step>([
      { when: 'before', call: set, about: 'asked' },
      { when: 'after', call: set, about: 'asked' },
    ])('$when "I asked" is kept: it is kept, once', async (step) => {
      await openNext();
      await bannerOf(page);
      await expect.poll(entries).toHaveLength(mails);
      await stopper.stopAt(step, () => press(page, 'I asked'));
      await expect.poll(asked, { timeout: 8000 }).toBe(step.when === 'before' ? 1 : 2);
      expect(await entries()).toHaveLength(mails);
    });

    test('without work, as after half a minute: the next mail, the original and an answer are as ever', async () => {
      await stopBackground(world, page);
      await openNext();
      expect((await bannerOf(page))?.attributes['data-level']).toBe('actInApp');
      await stopBackground(world, page);
      await press(page, 'Check the original');
      expect(await saying('Really from Instagram')).toBe(true);
      await stopBackground(world, page);
      await press(page, 'I asked');
      await expect.poll(asked).toBe(3);
    });

    test.each<[string, Step]>([
      ['the history is written', { when: 'before', call: set, about: 'history' }],
      ['the settings are read', { when: 'before', call: get, about: 'settings' }],
    ])('a disk that hangs while %s: the banner comes all the same', async (_, step) => {
      await stopper.hangAt(step, openNext);
      expect((await bannerOf(page, 9000))?.attributes['data-level']).toBe('actInApp');
      await stopBackground(world, page);
    });

    test('while the original is judged: the verdict with it comes', async () => {
      await openNext();
      await bannerOf(page);
      await stopper.stopAt({ when: 'before', call: 'navigator.locks.request', about: 'history' }, () =>
        press(page, 'Check the original'),
      );
      expect(await saying('Really from Instagram')).toBe(true);
    });

    test('while it is asked about a link that came late: the gate names its domain', async () => {
      await page.evaluate(() => {
        const link = document.createElement('a');
        link.href = 'https://late.example/';
        link.textContent = 'late';
        document.querySelector('#views > :last-child .a3s')?.prepend(link);
      });
      // Clicked at once: a moment later the changed mail is judged anew, and the link is no stranger any more.
      await stopper.stopAt({ when: 'before', call: get, about: 'settings' }, () =>
        page.click('#views > :last-child .a3s a'),
      );
      expect((await gateOf(page))?.attributes['data-domain']).toBe('late.example');
      await page.keyboard.press('Escape');
    });

    // In Chromium a page that has opened wakes the background before the debugging protocol has seen it stop.
    const opening = world.name === 'firefox' ? (['before', 'after'] as const) : (['before'] as const);

    test.each(opening)('%s the checklist opens: it opens, once', async (when) => {
      await page.bringToFront();
      await openNext();
      await press(page, 'I did not');
      await stopper.stopAt({ when, call: 'browser.tabs.create', about: 'situationReset' }, () =>
        press(page, 'Show me what to do'),
      );
      await expect.poll(() => tabsOf('situation=situationReset'), { timeout: 8000 }).toHaveLength(1);
      await pause(600);
      expect(await tabsOf('situation=situationReset')).toHaveLength(1);
      await stopper.inOwnPage(`browser.tabs.query({}).then((tabs) =>
        browser.tabs.remove(tabs.filter(({ url }) => url?.includes('situation=')).map(({ id }) => id)))`);
      // The tab that comes to the front in its place is not always the mail's, and is chosen a moment later.
      await pause(400);
    });

    test.each(opening)('%s a report opens: the report stands there, or that it is gone', async (when) => {
      await page.bringToFront();
      await openNext();
      await press(page, 'Why?');
      await stopper.stopAt({ when, call: 'browser.tabs.create', about: 'report' }, () =>
        press(page, 'Report to Example Museum'),
      );
      await expect.poll(async () => (await tabsOf('/report.html')).length, { timeout: 8000 }).toBeGreaterThan(0);
      await pause(800);
      const said = await stopper.inOwnPage(`Promise.all(browser.extension.getViews({ type: 'tab' })
        .filter(({ location }) => location.pathname === '/report.html')
        .map(({ document }) => document.body.textContent.trim()))`);
      expect(said).not.toEqual([]);
      for (const text of said as string[]) expect(text).toMatch(/security@museum\.example|no longer known/);
    });
  },
  { site: recent.site, launch: { prepare: (home) => putManifest(home, policy) } },
);
