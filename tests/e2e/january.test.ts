import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { gmailPageOf } from '../../src/demo/gmailPage.ts';
import { gmailIdOf } from '../../src/demo/mailbox.ts';
import type { Site } from '../../src/demo/servers.ts';
import { bannerOf, gateOf, inRealBrowsers, press, root, waitFor } from './world.ts';

/**
 * The mail of January 2026 as it came to people in Italy: an English text in an Italian mailbox, genuine and asked for by
 * a stranger. Not red, for it is no forgery, and not green, for it is not to be used.
 */

const raw = readFileSync(`${root}/tests/mail/actInApp/reset-2026-01.eml`);
const site: Site = async (path, nonce) => {
  const url = new URL(path, 'https://mail.google.com');
  if (url.searchParams.get('view') === 'att') return { contentType: 'text/plain; charset=utf-8', body: raw.toString() };
  if (!url.searchParams.has('italian')) return undefined;
  return { body: await gmailPageOf(raw, gmailIdOf(0), { nonce, language: 'it' }) };
};

/** Hue in degrees of a colour that is one: greys and nearly greys have none that anybody sees. */
function hueOf([red = 0, green = 0, blue = 0]: readonly number[]): number | undefined {
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (span < 30) return undefined;
  if (most === red) return (60 * ((green - blue) / span) + 360) % 360;
  return most === green ? 60 * ((blue - red) / span) + 120 : 60 * ((red - green) / span) + 240;
}

/** Every colour our elements are drawn with, as hues. */
async function huesOf(page: Page): Promise<number[]> {
  const colours = await page.evaluate(() => {
    const ours = [...document.querySelectorAll('div')].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll('*') ?? []),
    ]);
    const names = ['color', 'background-color', 'border-top-color', 'border-left-color', 'fill'];
    return ours.flatMap((element) => names.map((name) => getComputedStyle(element).getPropertyValue(name)));
  });
  const parts = [...new Set(colours)].map((colour) => colour.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? []);
  return parts.filter(([, , , alpha = 1]) => alpha > 0).flatMap((rgb) => hueOf(rgb) ?? []);
}

const isRed = (hue: number) => hue < 20 || hue > 340;
const isGreen = (hue: number) => hue > 75 && hue < 165;

inRealBrowsers(
  'the mail of January 2026 in an Italian mailbox',
  (world) => {
    test('act in the app; its original names the wave; no red, no green; links held', async () => {
      const page = await world.browser().newPage();
      await page.goto('https://mail.google.com/mail/u/0/?italian#inbox/FMfcgzQXJWDsKmvbFtGvXtkLnRMDVkbj');
      expect((await bannerOf(page))?.attributes['data-level']).toBe('actInApp');
      await press(page, 'Check the original');
      const named = await waitFor(page, (elements) =>
        elements.find(({ text }) => text.includes('It fits a known wave')),
      );
      expect(named).toBeDefined();
      expect((await bannerOf(page))?.attributes['data-level']).toBe('actInApp');
      await page.click('.a3s a');
      expect(await gateOf(page)).toBeDefined();
      const hues = await huesOf(page);
      expect(hues.length).toBeGreaterThan(0);
      expect(hues.filter((hue) => isRed(hue) || isGreen(hue))).toEqual([]);
      await page.close();
    });

    test('the same look at colours finds the red of a dangerous mail', async () => {
      const page = await world.open('dangerous/reset-2026-01-one-link-changed');
      await bannerOf(page);
      expect((await huesOf(page)).filter(isRed)).not.toEqual([]);
      await page.close();
    });
  },
  { site, hasOpenRoots: true },
);
