import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { addressOf, outlookAddressOf } from '../../src/demo/mailbox.ts';
import { inExtension } from './background.ts';
import { isBrowsersOwn } from './browsersOwn.ts';
import { choose, pressCheckKey } from './menus.ts';
import { openOwnPage } from './ownPages.ts';
import { putManifest } from './policyPlaces.ts';
import { openPrivately } from './privateWindow.ts';
import { recentMails } from './recentMails.ts';
import { snapshot, tracesIn } from './traces.ts';
import { bannerOf, gateOf, inRealBrowsers, pause, press, root, type World, waitFor } from './world.ts';

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

const policy = { organisationName: 'Example Museum', reportTo: 'reports@museum.example' };
const recent = recentMails(3);
const file = 'dangerous/picture-only';
const inOutlook = 'dangerous/mailto-buttons-genuine-links';
const alarming = ['dangerous/reset-2026-01-one-link-changed', 'suspicious/business-invitation'];
const rawOf = (mail: string) => readFileSync(`${root}/tests/mail/${mail}.eml`);
/** Every mail that is seen on the way. */
const seen = [...recent.mails.map(({ raw }) => raw), ...[file, inOutlook, ...alarming].map(rawOf)];

const saying = (page: Page, words: RegExp) =>
  waitFor(page, (elements) => elements.find(({ tag, text }) => tag === 'section' && words.test(text)));

/** A warned mail: its reasons, its gate, its report, and "This is wrong". */
async function useWarning(world: World, address: string): Promise<void> {
  const page = await world.browser().newPage();
  await page.goto(address);
  await bannerOf(page);
  await page.click('.a3s a');
  await gateOf(page);
  await page.keyboard.press('Escape');
  await press(page, 'Why?');
  await press(page, 'Report to Example Museum');
  await pause(500);
  await page.bringToFront();
  await press(page, 'This is wrong');
  await page.close();
}

/** Three resets in a row: what they mean together, both answers, the original, and what to do. */
async function useHistory(world: World): Promise<void> {
  for (const [index, answer] of ['I asked', 'I did not', 'I did not'].entries()) {
    const page = await world.browser().newPage();
    await page.goto(recent.address(index));
    await bannerOf(page);
    await press(page, answer);
    if (index === 1) {
      await press(page, 'Check the original');
      await saying(page, /Really from Instagram/);
    }
    if (index === 2) await press(page, 'Show me what to do');
    await pause(200);
    await page.close();
  }
}

/** "Is this link real?", "Check selected mail" and "Is this page real?". */
async function useMenus(world: World): Promise<void> {
  // On dangerous mail a right click opens the gate.
  const page = await world.browser().newPage();
  await page.goto(recent.address(0));
  await bannerOf(page);
  await (await choose(world, page, '.a3s a', 'link')).close();
  await page.bringToFront();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.a3s') ?? document.body));
  await (await pressCheckKey(world, page)).close();
  await page.close();
}

/** What the extension's own pages can do: a link, a whole mail, an example, ticks, a change of the options. */
async function useOwnPages(world: World): Promise<void> {
  const check = await openOwnPage(world, 'check.html');
  await check.type('input', 'https://www.instagram.com/accounts/password/reset/?token=abc');
  await check.keyboard.press('Enter');
  await pause(300);
  await (await check.$('input[type="file"]'))?.uploadFile(`${root}/tests/mail/${file}.eml`);
  await pause(800);
  await check.close();
  const options = await openOwnPage(world, 'options.html');
  await options.click('#warnFrom-suspicious');
  await options.waitForFunction(() => document.querySelector('.said')?.textContent === 'Saved.');
  await options.click('#warnFrom-actInApp');
  await options.close();
  const popup = await openOwnPage(world, 'popup.html');
  await popup.click('[data-situation="situationClicked"] summary');
  await popup.click('[data-situation="situationClicked"] input');
  await popup.waitForFunction(() => document.body.textContent?.includes('1 of 7 done'));
  expect(await popup.$('.timeline .chart')).not.toBeNull();
  await popup.close();
  const policyPage = await openOwnPage(world, 'policy.html');
  await policyPage.waitForSelector('body[data-asked]');
  await policyPage.close();
  for (const path of ['popup.html?print', 'welcome.html', 'report.html?request=00000000-0000-4000-8000-000000000000']) {
    const page = await openOwnPage(world, path);
    await pause(200);
    await page.close();
  }
}

inRealBrowsers(
  'privacy',
  (world) => {
    test('no part of the extension asks for anything, over the whole journey', async () => {
      // Firefox gets the policy from the profile; Chromium's own answer, "none", is not believed for minutes.
      if (world.name === 'chromium') {
        const copy = JSON.stringify({ policy: { received: policy, readAt: 1 } });
        await inExtension(world, `browser.storage.local.set(${copy})`);
      }
      for (const mail of alarming) await useWarning(world, addressOf(mail));
      await useHistory(world);
      await useMenus(world);
      const outlook = await world.browser().newPage();
      await outlook.goto(outlookAddressOf(inOutlook, { hasSafeLinks: true }));
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

    test('after it, no storage holds an address, a subject, a text or a link of any mail, in whatever form', async () => {
      const { local, session, others } = await snapshot(world);
      expect(Object.keys(local).toSorted()).toEqual(['history', 'policy', 'settings', 'ticks']);
      expect((local.history as { entries: unknown[] }).entries).toHaveLength(3);
      expect(Object.keys(session).filter((key) => !/^tab:\d+$|^policyNoneSince$/.test(key))).toEqual([]);
      expect(others).toEqual([{}, [], [], [], [], '']);
      expect(await tracesIn(JSON.stringify([local, session, others]), seen)).toEqual([]);
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

    test('a private window stores nothing: not the mail, not the answer', async () => {
      await inExtension(world, `browser.storage.local.remove('history')`);
      const page = await openPrivately(world, recent.address(0));
      const before = await snapshot(world);
      expect((await bannerOf(page, 20_000))?.attributes['data-level']).toBe('actInApp');
      await press(page, 'I did not');
      await pause(600);
      const after = await snapshot(world);
      const { policy: _, ...kept } = after.local;
      expect(kept).toEqual({ settings: before.local.settings, ticks: before.local.ticks });
      // In memory only, for the popup above that tab, and gone with it.
      const reports = Object.entries(after.session).filter(([key]) => key.startsWith('tab:'));
      for (const [, report] of reports)
        expect(Object.keys(report as object).toSorted()).toEqual(['byOrganisation', 'isTrusted', 'level', 'state']);
      await page.close();
      await expect
        .poll(async () => Object.keys((await snapshot(world)).session).filter((key) => key.startsWith('tab:')))
        .toEqual([]);
    });
  },
  { site: recent.site, launch: { prepare: (home) => putManifest(home, policy) } },
);
