import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readOurElements } from '../../src/demo/closedRoots.ts';
import { violationsIn } from './axe.ts';
import { openOwnPage } from './ownPages.ts';
import { bannerOf, buttonOf, gateOf, inRealBrowsers, pause, press } from './world.ts';

/** axe on every surface, in the build with open shadow roots (axe cannot look into closed ones). */

/** The words on our element that has the focus. */
async function focusedName(page: Page): Promise<string> {
  return (await readOurElements(page)).find(({ hasFocus }) => hasFocus)?.text ?? '';
}

const banners = [
  'actInApp/reset-2026-01',
  'suspicious/business-invitation',
  'dangerous/reset-2026-01-one-link-changed',
];

inRealBrowsers(
  'accessibility',
  (world) => {
    test.each(banners)('the banner of %s, folded and unfolded', async (mail) => {
      const page = await world.open(mail);
      await bannerOf(page);
      await press(page, 'Why?');
      expect(await violationsIn(page, 'ours')).toEqual([]);
      await press(page, 'This is wrong');
      await buttonOf(page, 'Undo');
      expect(await violationsIn(page, 'ours')).toEqual([]);
      await page.close();
    });

    test.each(banners)('the gate of %s', async (mail) => {
      const page = await world.open(mail);
      await bannerOf(page);
      await page.click('.a3s a');
      await gateOf(page);
      await pause(200);
      expect(await violationsIn(page, 'ours')).toEqual([]);
      await page.close();
    });

    test.each(['popup', 'options', 'check', 'welcome'])('the %s page', async (name) => {
      const page = await openOwnPage(world, `${name}.html`);
      await pause(500);
      expect(await violationsIn(page, 'page')).toEqual([]);
      await page.close();
    });
  },
  { hasOpenRoots: true },
);

inRealBrowsers('the keyboard alone', (world) => {
  test('reaches the banner, asks why, goes to a link, stays, and comes back to it', async () => {
    const page = await world.open('dangerous/reset-2026-01-one-link-changed');
    await bannerOf(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('h2.hP[tabindex]')?.focus());
    const why = async () => (await buttonOf(page, 'Why?'))?.attributes['aria-expanded'];
    for (let presses = 0; presses < 25 && (await why()) !== 'true'; presses++) {
      await page.keyboard.press('Tab');
      // Close is a button too: only the one that is named is pressed.
      if ((await focusedName(page)) === 'Why?') await page.keyboard.press('Enter');
    }
    expect(await why()).toBe('true');
    await page.focus('.a3s a');
    await page.keyboard.press('Enter');
    const gate = await gateOf(page);
    expect(gate?.attributes.role).toBe('alertdialog');
    expect(await focusedName(page)).toContain('Stay');
    await page.keyboard.press('Enter');
    await pause(300);
    expect(await gateOf(page, 0)).toBeUndefined();
    expect(await page.evaluate(() => document.activeElement?.matches('.a3s a'))).toBe(true);
    await page.close();
  });

  // Firefox's driver does not hand out the accessibility tree.
  if (world?.name === 'firefox') return;
  test('the banner and the gate are named, and their buttons say what they do', async () => {
    const page = await world.open('dangerous/reset-2026-01-one-link-changed');
    await bannerOf(page);
    expect(await namesOf(page)).toEqual(
      expect.arrayContaining([
        'alert Stay in App: what this mail is',
        'button Close',
        'button Check the original',
        'button Why?',
        'heading This mail is not what it says. Do not use anything in it.',
      ]),
    );
    await page.click('.a3s a');
    await gateOf(page);
    expect(await namesOf(page)).toEqual(
      expect.arrayContaining([
        'alertdialog Stay in App: check before this link opens',
        'button Stay: I open the app instead',
        'button account-reset.example',
      ]),
    );
    await page.close();
  });
});

/** Role and name of everything in Chromium's accessibility tree. */
async function namesOf(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => `${role?.value} ${name?.value}`);
}
