import type { Page } from 'puppeteer-core';
import { type Place, paleWordsIn } from './axe.ts';
import { type Part, surveyOf } from './survey.ts';

/** What a person's system asks of pages, as Chromium emulates it: dark, forced colours, less motion. */

const looks = {
  light: [],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colours': [{ name: 'forced-colors', value: 'active' }],
  'less motion': [{ name: 'prefers-reduced-motion', value: 'reduce' }],
};

const paleIn = (parts: readonly Part[]) =>
  parts.flatMap(({ name, pale }) => pale.map((what) => `${name}: too little contrast, ${what}`));

/** Drawn in colours that no browser would replace by the person's. */
const ownColoursIn = (parts: readonly Part[]) =>
  parts.flatMap(({ name, ownColours }) => ownColours.map((colour) => `${name} keeps ${colour}`));

/** Told from what it stands on by a fill that is gone, with nothing in its place. */
function lostIn(plain: readonly Part[], forced: readonly Part[]): string[] {
  return forced.flatMap(({ name, isFilled, hasEdge }, index) =>
    plain[index]?.isFilled && !isFilled && !hasEdge ? [`${name} is told by its ground alone`] : [],
  );
}

/** Buttons that look the same though they looked different: pressed, disabled, the main one. */
function alikeIn(plain: readonly Part[], forced: readonly Part[]): string[] {
  const before = new Map<string, { readonly name: string; readonly look: string }>();
  return forced.flatMap(({ name, isButton, look }, index) => {
    const own = plain[index]?.look ?? '';
    if (!isButton) return [];
    const other = before.get(look);
    before.set(look, { name, look: own });
    return other === undefined || other.look === own ? [] : [`${name} looks like ${other.name}`];
  });
}

const movingIn = (parts: readonly Part[]) =>
  parts.flatMap(({ name, motions }) => motions.map((motion) => `${name} moves: ${motion}`));

/** Everything unfolded; a second look finds it as the first did. */
const unfoldAll = (page: Page) =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });

/** What is wrong in any of the looks, besides what axe finds in the first of them. */
export async function wrongInLooks(page: Page, place: Place): Promise<string[]> {
  const session = await page.createCDPSession();
  const seen = async (look: keyof typeof looks) => {
    await session.send('Emulation.setEmulatedMedia', { features: looks[look] });
    return surveyOf(page, place);
  };
  await unfoldAll(page);
  const light = await seen('light');
  const dark = await seen('dark');
  const palest = await paleWordsIn(page, place);
  const forced = await seen('forced colours');
  const still = await seen('less motion');
  await session.detach();
  const wrong: Record<keyof typeof looks, readonly string[]> = {
    light: [...paleIn(light), ...movingIn(light)],
    dark: [...palest, ...paleIn(dark)],
    'forced colours': [...paleIn(forced), ...ownColoursIn(forced), ...lostIn(light, forced), ...alikeIn(light, forced)],
    'less motion': movingIn(still),
  };
  return Object.entries(wrong).flatMap(([look, found]) => found.map((text) => `${look}: ${text}`));
}
