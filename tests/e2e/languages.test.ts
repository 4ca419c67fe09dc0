import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { localeFolders } from '../../src/background/words/localeFolders.ts';
import { violationsIn } from './axe.ts';
import { inExtension } from './background.ts';
import { openOwnPage } from './ownPages.ts';
import { bannerOf, buttonOf, gateOf, inRealBrowsers, pause } from './world.ts';

/** Every language on every surface, in a window of 1280 px at 400 %: axe, direction, nothing cut off. */

const ownPages = ['popup', 'options', 'check', 'welcome', 'policy'];
const narrow = { width: 320, height: 800 };

/** How far a page can be scrolled sideways (px): 0 where every word fits. */
const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Texts of ours that are wider than the box they stand in. */
const cutOffIn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('div')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll<HTMLElement>('button, p, h2, li, label') ?? [])])
      .filter(
        (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline',
      )
      .map(({ textContent }) => textContent),
  );

/** By script: in so narrow a window the webmail's own columns push the banner out of the mouse's reach. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    const roots = [...document.querySelectorAll('div')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const [why] = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('[aria-expanded="false"]')]);
    why?.click();
    return why?.getAttribute('aria-expanded');
  });

const directionOf = (folder: string) => (folder === 'ar' ? 'rtl' : 'ltr');

inRealBrowsers(
  'languages',
  (world) => {
    const choose = (folder: string) =>
      inExtension(
        world,
        `browser.storage.local.get('settings').then(({ settings }) =>
          browser.storage.local.set({ settings: { ...settings, language: '${folder}' } }))`,
      );

    // Firefox shares words and pages with Chromium; the languages with the longest words and the other direction speak for all.
    const folders = world?.name === 'firefox' ? ['ar', 'de'] : localeFolders;
    describe.each(folders)('%s', (folder) => {
      test('on the extension’s own pages', async () => {
        await choose(folder);
        for (const name of ownPages) {
          const page = await openOwnPage(world, `${name}.html`);
          await page.setViewport(narrow);
          await pause(250);
          const root = await page.evaluate(() => ({
            lang: document.documentElement.lang,
            dir: document.documentElement.dir,
          }));
          expect(root, name).toEqual({ lang: folder.replace('_', '-'), dir: directionOf(folder) });
          expect(await violationsIn(page, 'page'), name).toEqual([]);
          expect(await overflowOf(page), `${name} is wider than the window`).toBe(0);
          await page.close();
        }
      });

      test('in a mail: banner and gate', async () => {
        await choose(folder);
        const page = await world.open('dangerous/reset-2026-01-one-link-changed');
        await page.setViewport(narrow);
        const banner = await bannerOf(page);
        expect(banner?.attributes).toMatchObject({ lang: folder.replace('_', '-'), dir: directionOf(folder) });
        expect(await unfold(page)).toBe('true');
        expect(await violationsIn(page, 'ours')).toEqual([]);
        expect(await cutOffIn(page)).toEqual([]);
        await page.$eval('.a3s a', (link) => (link as HTMLElement).click());
        const gate = await gateOf(page);
        expect(gate?.attributes).toMatchObject({ 'data-domain': 'account-reset.example', dir: directionOf(folder) });
        await pause(200);
        expect(await violationsIn(page, 'ours')).toEqual([]);
        expect(await cutOffIn(page)).toEqual([]);
        await page.close();
      });
    });
  },
  { hasOpenRoots: true },
);

inRealBrowsers('the language', (world) => {
  test('is chosen in the options, whatever the browser’s is, and holds at once everywhere', async () => {
    const options = await openOwnPage(world, 'options.html');
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('en');
    await options.select('select', 'ja');
    await options.waitForFunction(() => document.documentElement.lang === 'ja');
    const page = await world.open('dangerous/reset-2026-01-one-link-changed');
    expect((await bannerOf(page))?.attributes.lang).toBe('ja');
    await page.close();
    await options.select('select', '');
    await options.waitForFunction(() => document.documentElement.lang === 'en');
    await options.close();
    const english = await world.open('dangerous/reset-2026-01-one-link-changed');
    expect((await bannerOf(english))?.attributes.lang).toBe('en');
    expect(await buttonOf(english, 'Why?')).toBeDefined();
    await english.close();
  });
});
