import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { bannerOf, buttonOf, gateOf, inRealBrowsers, pause, press } from './world.ts';

/** The gate: every way of following a link of a warned mail leads to it, and nothing leaves before it. */

const firstLink = '.a3s a';

/** Counts what reaches the page's own listeners: a held click must not. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = globalThis as unknown as { clicks: number };
    counter.clicks = 0;
    for (const type of ['click', 'auxclick']) {
      document.addEventListener(type, (event) => {
        if (!(event.target instanceof Element) || !event.target.closest('.a3s a')) return;
        counter.clicks++;
        event.preventDefault();
      });
    }
  });
  return () => page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
}

const ways: readonly { readonly name: string; readonly follow: (page: Page) => Promise<void> }[] = [
  { name: 'click', follow: (page) => page.click(firstLink) },
  { name: 'middle click', follow: (page) => page.click(firstLink, { button: 'middle' }) },
  {
    name: 'Ctrl click',
    follow: async (page) => {
      await page.keyboard.down('Control');
      await page.click(firstLink);
      await page.keyboard.up('Control');
    },
  },
  {
    name: 'Shift click',
    follow: async (page) => {
      await page.keyboard.down('Shift');
      await page.click(firstLink);
      await page.keyboard.up('Shift');
    },
  },
  {
    name: 'Enter',
    follow: async (page) => {
      await page.focus(firstLink);
      await page.keyboard.press('Enter');
    },
  },
];

inRealBrowsers('the gate', (world) => {
  test.each(ways)('$name is held', async ({ follow }) => {
    const page = await world.open('actInApp/reset-2026-01');
    await bannerOf(page);
    const clicks = await countClicks(page);
    const tabs = (await world.browser().pages()).length;
    await follow(page);
    expect((await gateOf(page))?.attributes).toMatchObject({ role: 'dialog', 'data-domain': 'instagram.com' });
    expect(await clicks()).toBe(0);
    // Middle, Ctrl and Shift open tabs and windows without any listener of the page.
    expect(await world.browser().pages()).toHaveLength(tabs);
    await page.close();
  });

  test('Escape stays, and the next click asks again', async () => {
    const page = await world.open('actInApp/reset-2026-01');
    await bannerOf(page);
    const clicks = await countClicks(page);
    await page.click(firstLink);
    await gateOf(page);
    await page.keyboard.press('Escape');
    await pause(200);
    expect(await gateOf(page, 0)).toBeUndefined();
    await page.click(firstLink);
    expect(await gateOf(page)).toBeDefined();
    expect(await clicks()).toBe(0);
    await page.close();
  });

  test('"Stay" has the focus, so that Enter stays', async () => {
    const page = await world.open('actInApp/reset-2026-01');
    await bannerOf(page);
    const clicks = await countClicks(page);
    await page.click(firstLink);
    await gateOf(page);
    await page.keyboard.press('Enter');
    await pause(200);
    expect(await gateOf(page, 0)).toBeUndefined();
    expect(await clicks()).toBe(0);
    await page.close();
  });

  test('passed once, the same link is not asked for again', async () => {
    const page = await world.open('actInApp/reset-2026-01');
    await bannerOf(page);
    const clicks = await countClicks(page);
    await page.click(firstLink);
    await press(page, 'Go there anyway');
    await pause(300);
    expect(await clicks()).toBe(1);
    await page.click(firstLink);
    await pause(300);
    expect(await clicks()).toBe(2);
    expect(await gateOf(page, 0)).toBeUndefined();
    await page.close();
  });

  test('on dangerous the person confirms the shown domain by clicking it', async () => {
    const page = await world.open('dangerous/reset-2026-01-one-link-changed');
    await bannerOf(page);
    const clicks = await countClicks(page);
    await page.click(firstLink);
    expect((await gateOf(page))?.attributes).toMatchObject({
      role: 'alertdialog',
      'data-domain': 'account-reset.example',
    });
    await press(page, 'account-reset.example');
    await pause(300);
    expect(await clicks()).toBe(1);
    await page.close();
  });

  test('on suspicious "go there anyway" waits three seconds', async () => {
    const page = await world.open('suspicious/business-invitation');
    await bannerOf(page);
    await page.click(firstLink);
    await gateOf(page);
    expect((await buttonOf(page, 'Go there anyway'))?.attributes).toHaveProperty('disabled');
    await pause(3300);
    expect((await buttonOf(page, 'Go there anyway'))?.attributes).not.toHaveProperty('disabled');
    await page.close();
  });

  test('a link that is changed after the verdict is asked for anew, under its new domain', async () => {
    const page = await world.open('dangerous/reset-2026-01-one-link-changed');
    await bannerOf(page);
    await page.evaluate(() => document.querySelector('.a3s a')?.setAttribute('href', 'https://other.example/'));
    await page.click(firstLink);
    expect((await gateOf(page))?.attributes['data-domain']).toBe('other.example');
    await page.close();
  });

  test('links of a mail that is not warned open as ever', async () => {
    const page = await world.open('unrelated/newsletter-with-icon');
    await pause(800);
    const clicks = await countClicks(page);
    await page.click(firstLink);
    await pause(400);
    expect(await clicks()).toBe(1);
    expect(await gateOf(page, 0)).toBeUndefined();
    await page.close();
  });
});
