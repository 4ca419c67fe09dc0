import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readOurElements } from '../../src/demo/closedRoots.ts';
import { type OutlookOptions, outlookAddressOf } from '../../src/demo/mailbox.ts';
import { outlookPage } from '../../src/demo/outlookPage.ts';
import type { Site } from '../../src/demo/servers.ts';
import { forgeries } from '../webmail/outlookForgeries.ts';
import { readToolbar } from './toolbar.ts';
import { bannerOf, gateOf, inRealBrowsers, pause, type World } from './world.ts';

/** The way of one mail on a page built like Outlook's, served under Outlook's names with CSP and Trusted Types. */

async function openInOutlook(world: World, mail: string, options?: OutlookOptions): Promise<Page> {
  const page = await world.browser().newPage();
  await page.goto(outlookAddressOf(mail, options));
  return page;
}

const firstLink = '[role="document"] a';

/** A mail that carries everything the adapter looks for, and names that stand in the way of the document's own. */
const hostilePath = '/mail/inbox/id/AAQkAGhvc3RpbGU0001';
const hostile: Site = (path, nonce) =>
  path === hostilePath
    ? {
        body: outlookPage({
          account: 'rosa@example.org',
          subject: 'Reset your password',
          fromName: 'Instagram',
          fromAddress: 'help@login-check.example',
          date: 'today',
          body: `<p>Your Instagram password was reset. <a href="https://login-check.example/">Undo</a></p>${forgeries}`,
          conversation: 'AAQkAGhvc3RpbGU0001',
          nonce,
        }),
      }
    : undefined;

const tests = (world: World) => {
  test('a mail that forges Outlook’s own parts changes neither sender nor content', async () => {
    const page = await world.browser().newPage();
    await page.goto(`https://outlook.live.com${hostilePath}`);
    const banner = await bannerOf(page);
    expect(banner?.attributes['data-level']).toBe('dangerous');
    expect(banner?.text).toContain('login-check.example');
    expect(banner?.text).not.toContain('bank.example');
    await page.close();
  });

  test.each([false, true])('the reset of January 2026 is actInApp, with Safe Links: %s', async (hasSafeLinks) => {
    const page = await openInOutlook(world, 'actInApp/reset-2026-01', { hasSafeLinks });
    const banner = await bannerOf(page);
    expect(banner?.attributes).toMatchObject({ 'data-level': 'actInApp', role: 'region' });
    expect(banner?.text).toContain('Act only inside the Instagram app');
    expect(banner?.text).not.toContain('Really from');
    // Outlook gives nobody the headers, so there is nothing to click for.
    expect(banner?.text).not.toContain('Check the original');
    await page.close();
  });

  test('the banner stands outside the mail’s content', async () => {
    const page = await openInOutlook(world, 'actInApp/reset-2026-01');
    await bannerOf(page);
    const next = await page.evaluate(
      () => document.querySelector('[role="document"]')?.previousElementSibling?.className,
    );
    expect(next).not.toBe('infoBarDivClass');
    await page.close();
  });

  test.each([false, true])(
    'its copy with one changed link is dangerous and held, with Safe Links: %s',
    async (hasSafeLinks) => {
      const page = await openInOutlook(world, 'dangerous/reset-2026-01-one-link-changed', { hasSafeLinks });
      const banner = await bannerOf(page);
      expect(banner?.attributes).toMatchObject({ 'data-level': 'dangerous', role: 'alert' });
      expect(banner?.text).toContain('account-reset.example');
      await page.click(firstLink);
      expect((await gateOf(page))?.attributes).toMatchObject({
        role: 'alertdialog',
        'data-domain': 'account-reset.example',
      });
      await page.close();
    },
  );

  test('a newsletter is silent', async () => {
    const page = await openInOutlook(world, 'unrelated/newsletter-with-icon');
    await pause(1500);
    expect(await readOurElements(page)).toEqual([]);
    await page.close();
  });

  test('a sender shown by name alone is said to be unknown', async () => {
    const page = await openInOutlook(world, 'actInApp/reset-2026-01', { isNameOnly: true });
    const banner = await bannerOf(page);
    expect(banner?.attributes['data-level']).toBe('suspicious');
    expect(banner?.text).toMatch(/address/i);
    await page.close();
  });

  test('the verdict is dropped as soon as another mail is opened', async () => {
    const page = await openInOutlook(world, 'dangerous/reset-2026-01-one-link-changed');
    await bannerOf(page);
    const wait = await page.evaluate(() => {
      const host = document.querySelector('[role="document"]')?.previousElementSibling;
      const start = performance.now();
      return new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (host?.isConnected === false) resolve(performance.now() - start);
        });
        observer.observe(document, { childList: true, subtree: true });
        setTimeout(() => resolve(Number.POSITIVE_INFINITY), 2000);
        history.pushState({}, '', location.pathname.replace('AAQk', 'AAQkAAAA'));
      });
    });
    expect(wait).toBeLessThan(300);
    await page.close();
  });

  test('a banner the page removes comes back', async () => {
    const page = await openInOutlook(world, 'dangerous/reset-2026-01-one-link-changed');
    await bannerOf(page);
    await page.evaluate(() => document.querySelector('[role="document"]')?.previousElementSibling?.remove());
    await pause(700);
    expect(await bannerOf(page)).toBeDefined();
    await page.close();
  });

  test('a pane that is filled late is read then', async () => {
    const page = await openInOutlook(world, 'dangerous/reset-2026-01-one-link-changed');
    await page.evaluate(() => {
      const pane = document.querySelector('#ReadingPaneContainerId');
      const parent = pane?.parentElement;
      pane?.remove();
      setTimeout(() => pane && parent?.append(pane), 1500);
    });
    await pause(1000);
    expect(await readOurElements(page)).toEqual([]);
    expect((await bannerOf(page))?.attributes['data-level']).toBe('dangerous');
    await page.close();
  });

  test('the other hosts work too, and the toolbar says the same as the banner', async () => {
    for (const host of ['outlook.cloud.microsoft', 'outlook.office.com', 'outlook.office365.com']) {
      const page = await openInOutlook(world, 'dangerous/reset-2026-01-one-link-changed', { host });
      expect((await bannerOf(page))?.attributes['data-level']).toBe('dangerous');
      await pause(300);
      expect(await readToolbar(world, `https://${host}/*`)).toEqual({ title: 'Stay in App: dangerous', badge: '!' });
      await page.close();
    }
  });
};

inRealBrowsers('an Outlook page', tests, { site: hostile, hosts: [] });
