import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readOurElements } from '../../src/demo/closedRoots.ts';
import { addressOf } from '../../src/demo/mailbox.ts';
import { inExtension, reloadExtension, stopBackground } from './background.ts';
import { bannerOf, inRealBrowsers, pause, press, waitFor } from './world.ts';

/** The extension lives through what browsers do to it: stopped, updated, thrown out of storage, back from history. */

const dangerous = 'dangerous/reset-2026-01-one-link-changed';
const asked = 'actInApp/reset-2026-01';

/** What every one of our sections on the page says. */
async function sections(page: Page): Promise<string[]> {
  const elements = await readOurElements(page);
  return elements.filter(({ tag }) => tag === 'section').map(({ text }) => text);
}

inRealBrowsers('the extension', (world) => {
  test('its background stopped between two mails: the next one gets its banner', async () => {
    const page = await world.open(dangerous);
    await bannerOf(page);
    await stopBackground(world, page);
    await page.goto(addressOf(asked));
    expect((await bannerOf(page))?.attributes['data-level']).toBe('actInApp');
    await page.close();
  });

  test('its background stopped over an open mail: "Check the original" and "I asked" work', async () => {
    const page = await world.open(asked);
    await bannerOf(page);
    await stopBackground(world, page);
    await press(page, 'Check the original');
    const vouched = await waitFor(page, (elements) =>
      elements.find(({ tag, text }) => tag === 'section' && text.includes('Really from Instagram')),
    );
    expect(vouched).toBeDefined();
    await stopBackground(world, page);
    await press(page, 'I asked');
    const pressed = await waitFor(page, (elements) =>
      elements.find(({ attributes, text }) => attributes['aria-pressed'] === 'true' && text.includes('I asked')),
    );
    expect(pressed).toBeDefined();
    await page.close();
  });

  test('updated under an open mail: one banner, the new one’s', async () => {
    const page = await world.open(dangerous);
    await bannerOf(page);
    await reloadExtension(world, page);
    await page.bringToFront();
    await page.evaluate(() => document.body.append(document.createElement('i')));
    await pause(1500);
    const shown = await sections(page);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain('account-reset.example');
    await page.close();
  });

  test('after an update the next mail is read as ever', async () => {
    const page = await world.open(dangerous);
    expect((await bannerOf(page))?.attributes['data-level']).toBe('dangerous');
    await page.close();
  });

  test('back from another page: one banner', async () => {
    const page = await world.open(dangerous);
    await bannerOf(page);
    await page.goto(addressOf('consistent/digest'));
    await page.goBack();
    expect((await bannerOf(page))?.attributes['data-level']).toBe('dangerous');
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await pause(600);
    expect(await sections(page)).toHaveLength(1);
    await page.close();
  });

  test.each([
    '"nonsense"',
    'null',
    '{ warnFrom: 7, trustedSenders: { length: 9 }, pausedUntil: [1], language: {} }',
    '{ trustedSenders: Array(100000).fill("security@mail.instagram.com"), pausedUntil: { "mail.google.com": "never" } }',
  ])('settings that are %s: the verdict is as ever', async (settings) => {
    await inExtension(world, `browser.storage.local.set({ settings: ${settings} })`);
    const page = await world.open(dangerous);
    expect((await bannerOf(page))?.attributes['data-level']).toBe('dangerous');
    await page.close();
    await inExtension(world, 'browser.storage.local.clear()');
  });
});
