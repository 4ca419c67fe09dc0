import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { addressOf, createMailbox, gmailIdOf, outlookAddressOf } from '../../src/demo/mailbox.ts';
import type { Site } from '../../src/demo/servers.ts';
import { inExtension } from './background.ts';
import { openOwnPage } from './ownPages.ts';
import { bannerOf, inRealBrowsers, pause, press, root, type World, waitFor } from './world.ts';

/** Three real resets nobody asked for, in two days: the third banner says so, the popup draws them, one click erases them. */

const hour = 60 * 60_000;
const raw = readFileSync(`${root}/tests/mail/actInApp/reset-2026-01.eml`);
const mails = [30, 20, 1].map((hours) => ({ id: `hours-${hours}`, raw, receivedAt: Date.now() - hours * hour }));

const ids = mails.map(({ receivedAt }, index) => gmailIdOf(index, receivedAt));
const row = (id: string) =>
  `<tr class="zA"><td><span class="yP" email="security@mail.instagram.com" name="Instagram">Instagram</span></td>
  <td><span data-thread-id="#thread-f:${BigInt(`0x${id}`)}" data-legacy-thread-id="${id}"
    data-legacy-last-message-id="${id}"><span class="bog">Reset your password</span></span></td></tr>`;

/** Gmail's list with the three mails in it, none of them open. */
const listPage = `<!doctype html><html><head><title>Inbox - Gmail</title></head><body class="aAA">
  <div class="gb"><a href="#" aria-label="Google Account: Rosa Example (rosa@example.org)">R</a></div>
  <div id="views"><div role="main" class="AO"><table><tbody>${ids.map(row).join('')}</tbody></table></div></div>
  </body></html>`;
const mailbox = createMailbox(mails);
const site: Site = (path, nonce) => (path.includes('list=') ? { body: listPage } : mailbox(path, nonce));

async function openList(world: World, folder: string): Promise<void> {
  const page = await world.browser().newPage();
  await page.goto(`https://mail.google.com/mail/u/0/?list=${folder}#${folder}`);
  await pause(1500);
  await page.close();
}

async function openMail(world: World, address: string): Promise<Page> {
  const page = await world.browser().newPage();
  await page.goto(address);
  await bannerOf(page);
  return page;
}

/** Waits until the banner says something. */
const saying = (page: Page, words: RegExp) =>
  waitFor(page, (elements) => elements.find(({ tag, text }) => tag === 'section' && words.test(text)));

const storage = async (world: World) =>
  (await inExtension(
    world,
    '(async () => JSON.stringify([await browser.storage.local.get(), await browser.storage.session.get(), await browser.storage.sync.get()]))()',
  )) as string;

/** Closes the tabs the extension opened of one of its pages. @returns how many there were */
const closeOwnTab = (world: World, path: string) =>
  inExtension(
    world,
    `browser.tabs.query({}).then(async (tabs) => {
      const own = tabs.filter(({ url }) => url === browser.runtime.getURL('/${path}'));
      await browser.tabs.remove(own.map(({ id }) => id));
      return own.length;
    })`,
  );

async function readTimeline(world: World) {
  const popup = await openOwnPage(world, 'popup.html');
  const summary = await popup.$eval('.timeline [role="status"]', (status) => status.textContent ?? '');
  const counts = await popup.$$eval('.timeline tbody td', (cells) =>
    cells.map(({ textContent }) => Number(textContent)),
  );
  const bars = await popup.$$eval('.chart rect', (shapes) => shapes.map((shape) => shape.getAttribute('class')));
  return { popup, summary, counts, bars };
}

inRealBrowsers(
  'the history',
  (world) => {
    test('rows of the spam folder do not count; those of the inbox count apart, as not checked', async () => {
      await openList(world, 'spam');
      expect(JSON.parse(await storage(world))[0]).not.toHaveProperty('history');
      await openList(world, 'inbox');
      const { popup, summary, counts, bars } = await readTimeline(world);
      expect(summary).toBe('3 more stand in your list, not checked.');
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
      expect(new Set(bars)).toEqual(new Set(['unopened']));
      await popup.close();
    });

    test('one reset says nothing of others, two say so, the third says that somebody keeps trying', async () => {
      for (const [hours, words] of [
        [30, undefined],
        [20, /2 reset mails within (one day|2 days)\. If you did not ask for them, somebody is trying/],
        [1, /3 reset mails within [23] days\. If you did not ask for them, somebody keeps trying/],
      ] as const) {
        const page = await openMail(world, addressOf(`hours-${hours}`));
        // The rows of the list were seen before: the same mails are not counted twice.
        if (words) expect(await saying(page, words), String(words)).toBeDefined();
        else expect((await bannerOf(page))?.text).not.toContain('reset mails');
        await page.close();
      }
    });

    test('the popup draws the three, and has the same as a table', async () => {
      const { popup, summary, counts, bars } = await readTimeline(world);
      expect(summary).toMatch(/3 reset mails within [23] days/);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
      expect(new Set(bars)).toEqual(new Set(['open']));
      await popup.close();
    });

    test('"I did not" explains, leads to the right steps, and is remembered', async () => {
      const page = await openMail(world, addressOf('hours-1'));
      await press(page, 'I did not');
      expect(await saying(page, /somebody else typed your name or address/)).toBeDefined();
      await press(page, 'Show me what to do');
      await pause(500);
      const path = 'popup.html?situation=situationReset';
      expect(await closeOwnTab(world, path)).toBe(1);
      const steps = await openOwnPage(world, path);
      await steps.waitForSelector('[data-situation="situationReset"][open]');
      await steps.close();
      await page.close();
      const again = await openMail(world, addressOf('hours-1'));
      expect(await saying(again, /somebody else typed your name or address/)).toBeDefined();
      await again.close();
    });

    test('"I asked" changes banner and picture, and can be taken back', async () => {
      const page = await openMail(world, addressOf('hours-30'));
      await press(page, 'I asked');
      expect(await saying(page, /2 reset mails within/)).toBeDefined();
      const { popup, summary, bars } = await readTimeline(world);
      expect(summary).toMatch(/2 reset mails/);
      expect(bars).toContain('asked');
      await popup.close();
      await page.bringToFront();
      await press(page, 'I did not');
      expect(await saying(page, /3 reset mails within/)).toBeDefined();
      await page.close();
    });

    test('the same mails in Outlook are another mailbox', async () => {
      const page = await openMail(world, outlookAddressOf('hours-1'));
      await pause(300);
      const { history } = JSON.parse(await storage(world))[0] as { history: { entries: { mailbox: string }[] } };
      expect(new Set(history.entries.map((entry) => entry.mailbox)).size).toBe(2);
      await page.close();
    });

    test('storage holds no address, no subject, no text and no link; erased, nothing at all', async () => {
      const before = await storage(world);
      expect(before).not.toMatch(/@|rosa|reset your|instagram\.com|http|token|19b9/i);
      const { entries } = (JSON.parse(before)[0] as { history: { entries: object[] } }).history;
      const names = new Set(entries.flatMap((entry) => Object.keys(entry)));
      const allowed = ['id', 'mailbox', 'time', 'lure', 'checked', 'answer', 'isFirstSeen'];
      expect([...names].filter((name) => !allowed.includes(name))).toEqual([]);
      const popup = await openOwnPage(world, 'popup.html');
      await popup.$$eval('.timeline button', (buttons) => buttons[0]?.click());
      await popup.waitForFunction(() => !document.querySelector('.chart'));
      expect(await popup.$eval('.timeline', ({ textContent }) => textContent)).toContain('None seen');
      await popup.close();
      const after = JSON.parse(await storage(world))[0] as { history: { entries: object[] } };
      expect(after.history.entries).toEqual([]);
    });
  },
  { site },
);
