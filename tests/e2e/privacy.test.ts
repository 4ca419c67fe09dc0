import { expect, test } from 'vitest';
import { outlookAddressOf } from '../../src/demo/mailbox.ts';
import { isBrowsersOwn } from './browsersOwn.ts';
import { openOwnPage } from './ownPages.ts';
import { bannerOf, gateOf, inRealBrowsers, pause, press, root, type World } from './world.ts';

/** What the fixture itself asks for: its pages, their pictures, and the icon every browser looks for. */
const fixtures = [
  'mail.google.com/mail/u/0/',
  'ci3.googleusercontent.com/meips/demo=s0-d-e1-ft',
  'mail.google.com/favicon.ico',
  'outlook.live.com/favicon.ico',
  'outlook.live.com/actions/ei',
];
/** Outlook's pages carry the conversation in their path. */
const outlookPage = 'outlook.live.com/mail/inbox/id/';

/** What the extension's own pages can do: a link, a whole mail, an example, a change of the options. */
async function useOwnPages(world: World): Promise<void> {
  const check = await openOwnPage(world, 'check.html');
  await check.type('input', 'https://www.instagram.com/accounts/password/reset/?token=abc');
  await check.keyboard.press('Enter');
  await pause(400);
  const file = await check.$('input[type="file"]');
  await file?.uploadFile(`${root}/tests/mail/dangerous/picture-only.eml`);
  await pause(1000);
  await check.close();
  for (const path of ['popup.html', 'popup.html?print', 'welcome.html', 'options.html']) {
    const page = await openOwnPage(world, path);
    await pause(300);
    await page.close();
  }
}

inRealBrowsers('privacy', (world) => {
  test('no part of the extension asks for anything, over the whole journey', async () => {
    for (const mail of [
      'actInApp/reset-2026-01',
      'dangerous/reset-2026-01-one-link-changed',
      'suspicious/business-invitation',
    ]) {
      const page = await world.open(mail);
      await bannerOf(page);
      await press(page, 'Why?');
      await page.click('.a3s a');
      await gateOf(page);
      await page.keyboard.press('Escape');
      await page.close();
    }
    const outlook = await world.browser().newPage();
    await outlook.goto(outlookAddressOf('dangerous/mailto-buttons-genuine-links', { hasSafeLinks: true }));
    await bannerOf(outlook);
    await outlook.close();
    await useOwnPages(world);
    await pause(500);
    const asked = world.servers().requests.map(({ target }) => target);
    const unknown = asked.filter(
      (target) => !fixtures.includes(target) && !target.startsWith(outlookPage) && !isBrowsersOwn(target),
    );
    expect(unknown).toEqual([]);
  });

  test('"Check the original" asks for exactly one thing: the source, from the webmail', async () => {
    const page = await world.open('actInApp/reset-2026-01');
    await bannerOf(page);
    await pause(300);
    const before = world.servers().requests.filter(({ kind }) => kind === 'served').length;
    await press(page, 'Check the original');
    await pause(1000);
    const after = world
      .servers()
      .requests.filter(({ kind }) => kind === 'served')
      .slice(before);
    expect(after).toEqual([{ kind: 'served', target: 'mail.google.com/mail/u/0/' }]);
    await page.close();
  });
});
