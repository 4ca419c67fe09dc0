import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { callOnOurElements, findGate } from '../../src/demo/closedRoots.ts';
import { type HostileMail, hiddenLinks, hostileAddress, hostileMails, hostileSite, plainHost } from './hostileMails.ts';
import { openOwnPage } from './ownPages.ts';
import { readToolbar } from './toolbar.ts';
import { bannerOf, gateOf, inRealBrowsers, pause, type World, waitFor } from './world.ts';

/** Mails that attack the banner, the gate or the tab: the verdict stands, links stay held, the tab stays alive. */

/** How a banner or gate stands in the window, scrolled to; '' for anything else. */
const look = `(function () {
  if (!this.matches('section[data-level], dialog[data-domain]')) return '';
  this.scrollIntoView({ block: 'center' });
  const { left, top, right, bottom, width, height } = this.getBoundingClientRect();
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  const { color, backgroundColor } = getComputedStyle(this);
  return JSON.stringify({
    isInside: width > 200 && height > 100 && x > 0 && y > 0 && x < innerWidth && y < innerHeight,
    isOnTop: Document.prototype.elementFromPoint.call(document, x, y) === this.getRootNode().host,
    isLegible: color !== backgroundColor && !color.includes('rgba(0, 0, 0, 0)'),
  });
})`;
const seen = { isInside: true, isOnTop: true, isLegible: true };

async function looksOf(page: Page): Promise<unknown[]> {
  const found = await callOnOurElements(page, look);
  return found.filter((text) => text !== '').map((text) => JSON.parse(text) as unknown);
}

interface Heart {
  longestGap: number;
}

/** Opens an address in a page whose timers tell how long it stood still at most. */
async function openWithHeartbeat(world: World, address: string): Promise<Page> {
  const page = await world.browser().newPage();
  await page.evaluateOnNewDocument(() => {
    const heart = globalThis as unknown as Heart;
    heart.longestGap = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      heart.longestGap = Math.max(heart.longestGap, now - last);
      last = now;
    }, 5);
  });
  await page.goto(address);
  return page;
}

const longestGap = (page: Page) => page.evaluate(() => Math.round((globalThis as unknown as Heart).longestGap));

/** What a mail does to a tab by itself. */
async function gapWithoutUs(world: World, name: string): Promise<number> {
  const page = await openWithHeartbeat(world, hostileAddress(name, plainHost));
  await pause(300);
  const gap = await longestGap(page);
  await page.close();
  return gap;
}

/** Clicks by script: no overlay can catch it, and nothing but our listener can hold it. */
const follow = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    Document.prototype.querySelector
      .call(document, wanted)
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
  }, selector);

const foreignLink = { selector: '.a3s a[href*="account-reset"]', domain: 'account-reset.example' };

async function checkGate(page: Page, { selector, domain }: { selector: string; domain: string }): Promise<void> {
  const before = page.url();
  await follow(page, selector);
  expect((await gateOf(page, 2000))?.attributes['data-domain']).toBe(domain);
  expect((await looksOf(page)).at(-1)).toEqual(seen);
  await page.keyboard.press('Escape');
  const isGone = await waitFor(page, (elements) => (findGate(elements) ? undefined : true));
  expect(isGone).toBe(true);
  expect(page.url()).toBe(before);
}

/** A tab may stand still this long (milliseconds), or twice as long as without us and this long more. */
const shortGap = 300;

async function checkGap(world: World, page: Page, name: string): Promise<void> {
  const gap = await longestGap(page);
  // What the mail does by itself matters, and is measured, only where it could excuse anything.
  const ownGap = gap < shortGap ? 0 : await gapWithoutUs(world, name);
  expect(gap, `${ownGap} without us`).toBeLessThan(2 * ownGap + shortGap);
  await page.bringToFront();
}

async function checkMail(world: World, own: Page, mail: HostileMail): Promise<void> {
  const page = await openWithHeartbeat(world, hostileAddress(mail.name));
  try {
    const banner = await bannerOf(page, 12_000);
    expect(banner?.attributes['data-level']).toBe('dangerous');
    await checkGap(world, page, mail.name);
    const looks = await looksOf(page);
    expect(looks).toHaveLength(1);
    if (!mail.isCovered) expect(looks).toEqual([seen]);
    for (const link of mail.links ?? [foreignLink]) await checkGate(page, link);
    expect((await readToolbar(world, undefined, own)).title).toMatch(/dangerous/);
  } finally {
    await page.close();
  }
}

const mails = [...hostileMails, ...hiddenLinks];

inRealBrowsers(
  'a hostile mail',
  (world) => {
    let own: Page;
    beforeAll(async () => {
      own = await openOwnPage(world, 'popup.html');
    });
    test.each(mails)('$name', (mail) => checkMail(world, own, mail));
  },
  { site: hostileSite(mails), hosts: [plainHost] },
);
