import type { Extension, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openOwnPage } from './ownPages.ts';
import { readToolbar } from './toolbar.ts';
import { bannerOf, gateOf, inRealBrowsers, pause, type World } from './world.ts';

/** Popup, options and welcome page, opened as pages of the extension in real browsers. */

const situation = (id: string) => `[data-situation="${id}"]`;
const boxOf = (id: string, step: string) => `input[value="${id}/${step}"]`;
const isTicked = (page: Page, selector: string) =>
  page.$eval(selector, (box) => (box as unknown as { checked: boolean }).checked);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Presses Tab until an element has the focus; how many times is up to the page. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}`);
}

async function choose(world: World, id: string): Promise<void> {
  const page = await openOwnPage(world, 'options.html');
  await page.click(`#${id}`);
  await page.waitForFunction(() => document.querySelector('.said')?.textContent === 'Saved.');
  await page.close();
}

/** The popup of the toolbar button, once it is there with its content. */
async function waitForPopup(extension: Extension | undefined): Promise<Page> {
  for (let tries = 0; tries < 50; tries++) {
    const popup = (await extension?.pages())?.find((page) => page.url().endsWith('/popup.html'));
    if (popup && (await popup.$('.footer'))) return popup;
    await pause(100);
  }
  throw new Error('The popup does not open');
}

/** Whether the banner goes away within a few seconds. */
async function goneIn(page: Page): Promise<boolean> {
  for (let tries = 0; tries < 30; tries++) {
    if (!(await bannerOf(page, 0))) return true;
    await pause(100);
  }
  return false;
}

inRealBrowsers(
  'the extension’s pages',
  (world) => {
    test('the welcome page has opened once, and its example is answered', async () => {
      const addresses = (await world.browser().pages()).map((page) => page.evaluate(() => location.href));
      expect((await Promise.all(addresses)).filter((address) => address.endsWith('/welcome.html'))).toHaveLength(1);
      const page = await openOwnPage(world, 'welcome.html');
      await page.click('button[type=submit]');
      await page.waitForSelector('.answer');
      expect(await page.$eval('[data-kind]', (answer) => answer.textContent)).toContain('lnstagram.example');
      await page.close();
    });

    test('ticks stay after the popup was closed', async () => {
      const box = boxOf('situationClicked', 'adviceLogins');
      const first = await openOwnPage(world, 'popup.html');
      expect(await isTicked(first, box)).toBe(false);
      await first.click(`${situation('situationClicked')} summary`);
      await first.click(box);
      await first.waitForFunction(() => document.body.textContent?.includes('1 of 7 done'));
      await first.close();
      const second = await openOwnPage(world, 'popup.html');
      expect(await isTicked(second, box)).toBe(true);
      await second.close();
    });

    test('the checklist needs no mouse', async () => {
      const list = situation('situationPassword');
      const box = boxOf('situationPassword', 'adviceChangeNow');
      const page = await openOwnPage(world, 'popup.html');
      await tabTo(page, `${list} summary`);
      await page.keyboard.press('Enter');
      await tabTo(page, box);
      await page.keyboard.press(' ');
      await page.waitForFunction(() => document.body.textContent?.includes('1 of 7 done'));
      await tabTo(page, `${list} button`);
      expect(await focused(page)).toBe('Start over');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.textContent === 'Undo');
      expect(await isTicked(page, box)).toBe(false);
      await page.keyboard.press('Enter');
      await page.waitForFunction((selector) => document.activeElement?.matches(selector), {}, box);
      expect(await isTicked(page, box)).toBe(true);
      await page.close();
    });

    test('the print view shows every step without a fold', async () => {
      const page = await openOwnPage(world, 'popup.html?print');
      expect(await page.$('details')).toBeNull();
      await page.emulateMediaType('print').catch(() => {});
      const steps = await page.$$eval('.situation li', (items) => items.map((item) => item.clientHeight > 0));
      expect(steps.length).toBeGreaterThan(35);
      expect(steps).not.toContain(false);
      await page.close();
    });

    test('warning only of suspicious mail: no banner, no held link, and the toolbar says the level', async () => {
      await choose(world, 'warnFrom-suspicious');
      const quiet = await world.open('actInApp/reset-2026-01');
      expect(await bannerOf(quiet, 2500)).toBeUndefined();
      await expect.poll(async () => (await readToolbar(world)).badge, { timeout: 8000 }).toBe('app');
      await quiet.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
      await quiet.click('.a3s a');
      expect(await gateOf(quiet, 1000)).toBeUndefined();
      await quiet.close();
      const alarm = await world.open('dangerous/reset-2026-01-one-link-changed');
      expect(await bannerOf(alarm)).toBeDefined();
      await alarm.close();

      await choose(world, 'warnFrom-actInApp');
      const warned = await world.open('actInApp/reset-2026-01');
      expect(await bannerOf(warned)).toBeDefined();
      await warned.close();
    });

    test('a trusted sender’s suspicious mail is not warned of in the page, and the toolbar says why', async () => {
      const mail = 'suspicious/friend-asks-for-code';
      const before = await world.open(mail);
      expect((await bannerOf(before))?.attributes['data-level']).toBe('suspicious');
      await before.close();

      const options = await openOwnPage(world, 'options.html');
      await options.type('#trust', 'Lena Example <Lena@example.net>');
      await options.keyboard.press('Enter');
      await options.waitForFunction(() => document.querySelector('.said')?.textContent === 'Saved.');
      await options.close();

      const trusted = await world.open(mail);
      expect(await bannerOf(trusted, 2500)).toBeUndefined();
      await expect
        .poll(async () => (await readToolbar(world)).title, { timeout: 8000 })
        .toContain('suspicious, but you trust this sender');
      await trusted.close();
    });

    // Only Chromium lets a test press the toolbar button.
    if (world?.name === 'firefox') return;
    test('over a mail the popup says what the banner says, and pauses it', async () => {
      const page = await world.open('dangerous/reset-2026-01-one-link-changed');
      expect(await bannerOf(page)).toBeDefined();
      const [extension] = (await world.browser().extensions()).values();
      await extension?.triggerAction(page);
      const popup = await waitForPopup(extension);
      await popup.waitForFunction(() => document.body.textContent?.includes('account-reset.example'));
      expect(await popup.$eval('.status', (status) => status.getAttribute('data-level'))).toBe('dangerous');

      await popup.$eval('#pause', (button) => (button as unknown as { click: () => void }).click());
      await popup.waitForFunction(() => document.querySelector('.status')?.textContent?.includes('Paused until'));
      expect(await goneIn(page)).toBe(true);
      await popup.$eval('#pause', (button) => (button as unknown as { click: () => void }).click());
      expect(await bannerOf(page)).toBeDefined();
      await page.close();
    });
  },
  { hasWelcome: true },
);
