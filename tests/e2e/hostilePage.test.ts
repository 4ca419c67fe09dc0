import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { callOnOurElements, readOurElements } from '../../src/demo/closedRoots.ts';
import { inExtension } from './background.ts';
import { type HostileMail, hostileAddress, hostileSite } from './hostileMails.ts';
import { readToolbar } from './toolbar.ts';
import { bannerOf, gateOf, inRealBrowsers, pause, press, type World } from './world.ts';

/** What only a page's own script can do: it stands for the webmail and whatever changes there one day. */

const dangerous = 'dangerous/reset-2026-01-one-link-changed';
const link = '.a3s a[href*="account-reset"]';

const mails: readonly HostileMail[] = [
  {
    name: 'a form',
    body: (found) => `${found.dangerous}<form id="f" action="https://form.example/"><input id="q"></form>`,
  },
  {
    name: 'only a frame',
    body: () => `<iframe srcdoc="<a href='https://frame.example/'>Reset your password</a>"></iframe>`,
  },
];

async function countBanners(page: Page): Promise<number> {
  const elements = await readOurElements(page);
  return elements.filter(({ tag, attributes }) => tag === 'section' && 'data-level' in attributes).length;
}

async function openBanner(world: World, mail = dangerous): Promise<Page> {
  const page = await world.open(mail);
  expect((await bannerOf(page))?.attributes['data-level']).toBe('dangerous');
  return page;
}

inRealBrowsers(
  'a hostile page',
  (world) => {
    test('a link changed as the mouse goes down: the gate names what would be opened', async () => {
      const page = await openBanner(world);
      await page.evaluate((wanted) => {
        const changed = document.querySelector(wanted);
        changed?.addEventListener('mousedown', () => changed.setAttribute('href', 'https://switched.example/'));
      }, link);
      await page.click(link);
      expect((await gateOf(page))?.attributes['data-domain']).toBe('switched.example');
      await page.close();
    });

    test('a link changed while the gate is open is not followed', async () => {
      const page = await openBanner(world);
      await page.click(link);
      await gateOf(page);
      await page.evaluate(
        (wanted) => document.querySelector(wanted)?.setAttribute('href', 'https://switched.example/'),
        link,
      );
      const before = page.url();
      await press(page, 'account-reset.example');
      await pause(500);
      expect(page.url()).toBe(before);
      await page.close();
    });

    test('a form that sends itself when its field gets the focus is held', async () => {
      const page = await world.browser().newPage();
      await page.goto(hostileAddress('a form'));
      await bannerOf(page);
      await page.evaluate(() => {
        const form = document.getElementById('f') as HTMLFormElement;
        document.getElementById('q')?.addEventListener('focus', () => form.requestSubmit());
      });
      await page.focus('#q');
      expect((await gateOf(page))?.attributes['data-domain']).toBe('form.example');
      await page.close();
    });

    test('dialogs and popovers opened while the gate is open do not cover it', async () => {
      const page = await openBanner(world);
      await page.click(link);
      await gateOf(page);
      await page.evaluate(() => {
        const dialog = document.createElement('dialog');
        const popover = document.createElement('div');
        popover.popover = 'manual';
        for (const cover of [dialog, popover]) {
          cover.style.cssText = 'width: 100vw; height: 100vh; max-width: none; max-height: none; margin: 0; inset: 0';
          document.querySelector('.a3s')?.append(cover);
        }
        for (const show of [() => dialog.showModal(), () => popover.showPopover()]) {
          try {
            show();
          } catch {
            // Firefox says so when it is not let.
          }
        }
      });
      const onTop = `(function () {
        if (!this.matches('dialog')) return '';
        const { left, top, width, height } = this.getBoundingClientRect();
        return String(document.elementFromPoint(left + width / 2, top + height / 2) === this.getRootNode().host);
      })`;
      expect(await callOnOurElements(page, onTop)).toContain('true');
      expect(await page.evaluate(() => document.querySelectorAll('dialog:modal, :popover-open').length)).toBe(0);
      await page.close();
    });

    test('a page that takes the banner away for good is let be; the toolbar speaks, links stay held', async () => {
      const page = await openBanner(world);
      await page.evaluate(() => {
        const counter = globalThis as unknown as { removed: number };
        counter.removed = 0;
        const take = () => {
          const banner = document.querySelector('.ii.gt[id]')?.previousElementSibling;
          if (!banner || banner.attributes.length > 0 || !counter) return;
          if (banner.getBoundingClientRect().height < 50) return;
          counter.removed++;
          banner.remove();
        };
        new MutationObserver(take).observe(document.body, { subtree: true, childList: true });
        take();
      });
      await pause(5000);
      const removed = await page.evaluate(() => (globalThis as unknown as { removed: number }).removed);
      expect(removed).toBeGreaterThan(1);
      expect(removed).toBeLessThanOrEqual(4);
      expect(await countBanners(page)).toBe(0);
      expect((await readToolbar(world)).title).toMatch(/dangerous/);
      await page.bringToFront();
      await page.click(link);
      expect((await gateOf(page))?.attributes['data-domain']).toBe('account-reset.example');
      await page.close();
    });

    test('forged events and messages of the extension change nothing', async () => {
      const page = await openBanner(world);
      const id = (await inExtension(world, 'browser.runtime.id')) as string;
      await page.bringToFront();
      const reach = await page.evaluate((extensionId) => {
        const name = `${extensionId}:webmail:wxt:content-script-started`;
        const detail = { contentScriptName: 'webmail', messageId: 'forged' };
        for (const target of [document, window]) {
          target.dispatchEvent(new CustomEvent(name, { detail }));
          target.dispatchEvent(new CustomEvent('wxt:locationchange', { detail }));
        }
        for (const type of [name, 'wxt:content-script-started', 'settingsChanged', 'reportPage', 'judgeMessage']) {
          window.postMessage({ type, ...detail, data: { state: 'no-mail' }, extensionId }, '*');
        }
        document.documentElement.append(document.createElement('i'));
        const { chrome, browser } = globalThis as { chrome?: { runtime?: unknown }; browser?: unknown };
        return { runtime: typeof chrome?.runtime, browser: typeof browser };
      }, id);
      expect(reach).toEqual({ runtime: 'undefined', browser: 'undefined' });
      await pause(1000);
      expect(await countBanners(page)).toBe(1);
      expect((await readToolbar(world)).title).toMatch(/dangerous/);
      await page.close();
    });

    test('a page that stops clicks before us takes away the gate, not the warning', async () => {
      const page = await world.browser().newPage();
      await page.evaluateOnNewDocument(() => {
        const stop = (event: Event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
        };
        window.addEventListener('click', stop, { capture: true });
      });
      await page.goto(hostileAddress('a form'));
      await bannerOf(page);
      await page.click(link);
      expect(await gateOf(page, 700)).toBeUndefined();
      expect(await countBanners(page)).toBe(1);
      expect((await readToolbar(world)).title).toMatch(/dangerous/);
      await page.close();
    });

    test('a mail that is nothing but a frame is said to be unread in part', async () => {
      const page = await world.browser().newPage();
      await page.goto(hostileAddress('only a frame'));
      await pause(1500);
      expect((await readToolbar(world)).title).toMatch(/could not be read/);
      await page.close();
    });

    test('started twice, there is one banner', async () => {
      const page = await openBanner(world);
      await inExtension(
        world,
        `browser.tabs.query({ url: 'https://mail.google.com/*' }).then((tabs) => Promise.all(tabs.map(({ id }) =>
          browser.scripting.executeScript({ target: { tabId: id }, files: ['/content-scripts/webmail.js'] }))).then(() => tabs.length))`,
      );
      await page.bringToFront();
      await pause(800);
      expect(await countBanners(page)).toBe(1);
      await page.close();
    });
  },
  { site: hostileSite(mails), hosts: [] },
);
