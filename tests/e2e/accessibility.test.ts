import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { readOurElements } from '../../src/demo/closedRoots.ts';
import { type Place, violationsIn } from './axe.ts';
import { wrongInLooks } from './looks.ts';
import { openReport, organise, organised } from './organised.ts';
import { openOwnPage } from './ownPages.ts';
import { bannerOf, buttonOf, gateOf, inRealBrowsers, press, root } from './world.ts';

/** axe on every surface, in the build with open shadow roots (axe cannot look into closed ones). */

/** The words on our element that has the focus. */
async function focusedName(page: Page): Promise<string> {
  return (await readOurElements(page)).find(({ hasFocus }) => hasFocus)?.text ?? '';
}

const hasButton = async (page: Page, name: string) =>
  (await readOurElements(page)).some(({ tag, text }) => tag === 'button' && text === name);

const banners = [
  'actInApp/reset-2026-01',
  'suspicious/business-invitation',
  'dangerous/reset-2026-01-one-link-changed',
];

inRealBrowsers(
  'accessibility',
  (world) => {
    beforeAll(() => organise(world));

    /** axe, and in Chromium the looks a person's system may ask for. */
    async function expectGood(page: Page, place: Place): Promise<void> {
      expect(await violationsIn(page, place)).toEqual([]);
      if (world.name === 'chromium') expect(await wrongInLooks(page, place)).toEqual([]);
    }

    test.each(banners)('the banner of %s, folded and unfolded, and its gate', async (mail) => {
      const page = await world.open(mail);
      await bannerOf(page);
      await press(page, 'Why?');
      if (await hasButton(page, 'I asked')) await press(page, 'I asked');
      await expectGood(page, 'ours');
      await press(page, 'This is wrong');
      await buttonOf(page, 'Undo');
      await expectGood(page, 'ours');
      await press(page, 'Undo');
      await page.click('.a3s a');
      await gateOf(page);
      await expectGood(page, 'ours');
      await page.close();
    });

    test.each(['popup', 'options', 'welcome', 'policy'])('the %s page', async (name) => {
      const page = await openOwnPage(world, `${name}.html`);
      if (name === 'policy') await page.waitForSelector('body[data-asked]');
      await expectGood(page, 'page');
      await page.close();
    });

    test('the check page, with a link and with mails of every level', async () => {
      const page = await openOwnPage(world, 'check.html');
      await page.type('input', 'https://lnstagram.example/login');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-kind]');
      for (const mail of banners) {
        const file = await page.$('input[type="file"]');
        await file?.uploadFile(`${root}/tests/mail/${mail}.eml`);
        await page.waitForSelector(`.mailReport[data-level="${mail.split('/')[0]}"]`);
        await expectGood(page, 'page');
      }
      await page.close();
    });

    // Chromium lets a page load behind another, so that the popup has a mail to speak of.
    test.each(world?.name === 'firefox' ? [] : banners)('the popup over %s', async (mail) => {
      const page = await world.open(mail);
      await bannerOf(page);
      const popup = await openOwnPage(world, 'popup.html', true);
      await popup.waitForSelector(`.status[data-level="${mail.split('/')[0]}"]`);
      await expectGood(popup, 'page');
      await popup.close();
      await page.close();
    });

    test('the report page', async () => {
      const page = await world.open('dangerous/reset-2026-01-one-link-changed');
      await bannerOf(page);
      const report = await openReport(world, page);
      await expectGood(report, 'page');
      await report.close();
      await page.close();
    });
  },
  organised,
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
    await expect.poll(() => gateOf(page, 0)).toBeUndefined();
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
