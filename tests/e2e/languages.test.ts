import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { localeFolders } from '../../src/background/words/localeFolders.ts';
import { addressOf } from '../../src/demo/mailbox.ts';
import { violationsIn } from './axe.ts';
import { openReport, organise, organised } from './organised.ts';
import { goToOwnPage, openOwnPage } from './ownPages.ts';
import { bannerOf, buttonOf, gateOf, inRealBrowsers } from './world.ts';

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

const attributesOf = (folder: string) => ({
  lang: folder.replace('_', '-'),
  dir: folder === 'ar' ? 'rtl' : 'ltr',
});
const mail = 'dangerous/reset-2026-01-one-link-changed';

inRealBrowsers(
  'languages',
  (world) => {
    /** One page for all: opening one takes longer than looking at it. */
    let page: Page;
    beforeAll(async () => {
      await organise(world);
      page = await world.browser().newPage();
    });

    test('the language is chosen in the options, whatever the browser’s is, and holds at once everywhere', async () => {
      const options = await openOwnPage(world, 'options.html');
      expect(await options.evaluate(() => document.documentElement.lang)).toBe('en');
      await options.select('select', 'ja');
      await options.waitForFunction(() => document.documentElement.lang === 'ja');
      const opened = await world.open(mail);
      expect((await bannerOf(opened))?.attributes.lang).toBe('ja');
      await opened.close();
      await options.select('select', '');
      await options.waitForFunction(() => document.documentElement.lang === 'en');
      await options.close();
      const english = await world.open(mail);
      expect((await bannerOf(english))?.attributes.lang).toBe('en');
      expect(await buttonOf(english, 'Why?')).toBeDefined();
      await english.close();
    });

    async function choose(folder: string): Promise<void> {
      await page.setViewport(narrow);
      await goToOwnPage(world, page, 'welcome.html');
      await page.evaluate(`browser.storage.local.get('settings').then(({ settings }) =>
        browser.storage.local.set({ settings: { ...settings, language: '${folder}' } }))`);
    }

    // Firefox shares words and pages with Chromium; the languages with the longest words and the other direction speak for all.
    const folders = world?.name === 'firefox' ? ['ar', 'de'] : localeFolders;
    describe.each(folders)('%s', (folder) => {
      beforeAll(() => choose(folder));

      async function expectGood(own: Page, name: string): Promise<void> {
        const root = await own.evaluate(() => ({
          lang: document.documentElement.lang,
          dir: document.documentElement.dir,
        }));
        expect(root, name).toEqual(attributesOf(folder));
        expect(await violationsIn(own, 'page'), name).toEqual([]);
        expect(await overflowOf(own), `${name} is wider than the window`).toBe(0);
      }

      test('on the extension’s own pages', async () => {
        for (const name of ownPages) {
          await goToOwnPage(world, page, `${name}.html`);
          if (name === 'policy') await page.waitForSelector('body[data-asked]');
          await expectGood(page, name);
        }
      });

      test('in a mail: banner, gate and report', async () => {
        await page.goto(addressOf(mail));
        expect((await bannerOf(page))?.attributes).toMatchObject(attributesOf(folder));
        expect(await unfold(page)).toBe('true');
        expect(await violationsIn(page, 'ours')).toEqual([]);
        expect(await cutOffIn(page)).toEqual([]);
        await page.$eval('.a3s a', (link) => (link as HTMLElement).click());
        const gate = await gateOf(page);
        expect(gate?.attributes).toMatchObject({ 'data-domain': 'account-reset.example', ...attributesOf(folder) });
        expect(await violationsIn(page, 'ours')).toEqual([]);
        expect(await cutOffIn(page)).toEqual([]);
        await page.keyboard.press('Escape');
        const report = await openReport(world, page);
        await report.setViewport(narrow);
        await expectGood(report, 'report');
        await report.close();
        // A page behind another is not drawn.
        await page.bringToFront();
      });
    });
  },
  organised,
);
