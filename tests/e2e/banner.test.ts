import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readOurElements } from '../../src/demo/closedRoots.ts';
import { openOwnPage } from './ownPages.ts';
import { readToolbar } from './toolbar.ts';
import { bannerOf, gateOf, inRealBrowsers, pause, press } from './world.ts';

/** What a person can do with a banner they do not want. */

const mail = 'dangerous/reset-2026-01-one-link-changed';

inRealBrowsers('the banner', (world) => {
  test('closed, it stays away; the toolbar and the gate do not', async () => {
    const page = await world.open(mail);
    await bannerOf(page);
    await press(page, 'Close');
    await page.evaluate(() => document.querySelector('.hi')?.append(document.createElement('p')));
    await pause(800);
    expect(await readOurElements(page)).toEqual([]);
    expect((await readToolbar(world)).badge).toBe('!');
    await page.click('.a3s a');
    expect(await gateOf(page)).toBeDefined();
    await page.close();
  });

  test('"This is wrong" folds it, and "Undo" brings it back; the links stay held', async () => {
    const page = await world.open(mail);
    await bannerOf(page);
    await press(page, 'Why?');
    await press(page, 'This is wrong');
    await pause(300);
    const folded = await bannerOf(page);
    expect(folded?.attributes['data-level']).toBe('dangerous');
    expect(folded?.text).toContain('You said this warning is wrong');
    expect(folded?.text).not.toContain('account-reset.example');
    await page.click('.a3s a');
    expect(await gateOf(page)).toBeDefined();
    await page.keyboard.press('Escape');
    await press(page, 'Undo');
    await pause(300);
    expect((await bannerOf(page))?.text).toContain('account-reset.example');
    await page.close();
  });

  test('the report that is copied names checks and domains, no person, no address and no word of the mail', async () => {
    if (world.name === 'chromium') {
      const context = world.browser().defaultBrowserContext();
      await context.overridePermissions('https://mail.google.com', ['clipboard-read', 'clipboard-write']);
    }
    const page = await world.open(mail);
    await bannerOf(page);
    await press(page, 'Why?');
    await press(page, 'This is wrong');
    await pause(300);
    // Firefox asks the person before a page may read the clipboard, so the text is pasted there.
    const copied =
      world.name === 'chromium' ? await page.evaluate(() => navigator.clipboard.readText()) : await pasted(page);
    expect(copied).toContain('level: dangerous');
    expect(copied).toContain('account-reset.example');
    for (const part of ['@', 'rosa', 'password.', 'token', 'https:']) expect(copied).not.toContain(part);
    await page.close();
  });

  test('"Pause" ends the reading of this site, says so on the toolbar, and can be ended in the options', async () => {
    const page = await world.open(mail);
    await bannerOf(page);
    await press(page, 'Why?');
    await press(page, 'Pause on this site');
    await pause(800);
    expect(await readOurElements(page)).toEqual([]);
    expect(await readToolbar(world)).toEqual({
      title: 'Stay in App: paused on this site. Mails are not checked.',
      badge: 'off',
    });
    const options = await openOwnPage(world, 'options.html');
    const resume = await options.waitForSelector('::-p-text(Resume)');
    await resume?.click();
    await pause(500);
    await options.close();
    await page.bringToFront();
    expect((await bannerOf(page))?.attributes['data-level']).toBe('dangerous');
    await page.close();
  });
});

async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'paste-here';
    document.body.prepend(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV');
  await page.keyboard.up('Control');
  return page.$eval('#paste-here', (field) => (field as HTMLTextAreaElement).value);
}
