import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOurElements } from '../../src/demo/closedRoots.ts';
import { type BrowserName, candidates, findBrowser } from '../../src/demo/findBrowser.ts';
import { inExtension, reloadExtension } from './background.ts';
import { buildPrevious } from './oldBuild.ts';
import { openOwnPage } from './ownPages.ts';
import { installForGood, unsigned } from './permanent.ts';
import { putManifest } from './policyPlaces.ts';
import { recentMails } from './recentMails.ts';
import { bannerOf, press, root, startWorld, type WorldOptions, waitFor } from './world.ts';

/** A person's days with the extension: the version before this one, an update under an open mail, a new start. */

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const recent = recentMails(3);
const policy = { organisationName: 'Example Museum' };
type Started = Awaited<ReturnType<typeof startWorld>>;

interface Stored {
  readonly history: { readonly entries: readonly { readonly answer?: string }[] };
  readonly [key: string]: unknown;
}

const pressed = (page: Page, text: string) =>
  waitFor(page, (elements) =>
    elements.find((found) => found.attributes['aria-pressed'] === 'true' && found.text.includes(text)),
  );

describe.each<BrowserName>(['chromium', 'firefox'])('real %s', (name) => {
  const executable = findBrowser(name) ?? name;
  const profile = mkdtempSync(join(tmpdir(), 'stay-in-app-kept-'));
  const old = { place: '', folder: '', from: '' };
  let started: Started;
  let page: Page;
  let before: Stored;

  const stored = async () => (await inExtension(started.world, 'browser.storage.local.get()')) as Stored;
  const options = (more: WorldOptions['launch']): WorldOptions => ({
    site: recent.site,
    extension: old.folder,
    launch: { profile, preferences: unsigned, prepare: (home) => putManifest(home, policy), ...more },
  });

  beforeAll(async () => {
    Object.assign(old, buildPrevious(name));
    console.log(`updated in ${name} from ${old.from}`);
    const install = (browser: Browser) => installForGood(browser, old.folder);
    started = await startWorld(name, executable, options({ install }));
  });
  afterAll(async () => {
    await started?.close();
    for (const folder of [profile, old.place]) rmSync(folder, { recursive: true, force: true });
  });

  test('the old version fills its storage', async () => {
    if (name === 'chromium') {
      const copy = JSON.stringify({ policy: { received: policy, readAt: 1 } });
      await inExtension(started.world, `browser.storage.local.set(${copy})`);
    }
    const own = await openOwnPage(started.world, 'options.html');
    await own.type('#trust', 'lena@example.net');
    await own.keyboard.press('Enter');
    await own.waitForFunction(() => document.querySelector('.said')?.textContent === 'Saved.');
    await own.close();
    const popup = await openOwnPage(started.world, 'popup.html');
    await popup.click('[data-situation="situationClicked"] summary');
    await popup.click('[data-situation="situationClicked"] input');
    await popup.waitForFunction(() => document.body.textContent?.includes('1 of 7 done'));
    await popup.close();
    page = await started.world.browser().newPage();
    for (const [index, answer] of ['I asked', 'I did not'].entries()) {
      await page.goto(recent.address(index));
      await bannerOf(page);
      await press(page, answer);
      await expect
        .poll(async () => (await stored()).history.entries.filter((entry) => entry.answer).length)
        .toBe(index + 1);
    }
    before = await stored();
    expect(Object.keys(before).toSorted()).toEqual(['history', 'policy', 'settings', 'ticks']);
    expect(await inExtension(started.world, 'browser.runtime.getManifest().version')).toBe('0.0.1');
  });

  test('updated under the open mail: everything is there, and the new version’s banner stands alone', async () => {
    const build = join(root, candidates[name].build);
    if (name === 'chromium') {
      rmSync(old.folder, { recursive: true });
      cpSync(build, old.folder, { recursive: true });
      await reloadExtension(started.world, page);
    } else await installForGood(started.world.browser(), build);
    const isNew = async () => (await inExtension(started.world, 'browser.runtime.getManifest().version')) as string;
    await expect.poll(isNew, { timeout: 8000 }).toBe(version);
    const { policy: _, ...kept } = before;
    expect(await stored()).toMatchObject({ ...kept, policy: { received: policy } });
    await page.bringToFront();
    expect(await pressed(page, 'I did not')).toBeDefined();
    // A change of the page lets every script that still lives look at it.
    await page.evaluate(() => document.body.append(document.createElement('i')));
    await press(page, 'I asked');
    await expect
      .poll(async () => (await stored()).history.entries.map(({ answer }) => answer), { timeout: 5000 })
      .toEqual(['asked', 'asked']);
    expect((await readOurElements(page)).filter(({ tag }) => tag === 'section')).toHaveLength(1);
    before = await stored();
  });

  test('the browser started anew with the same profile: what is stored is there, what was of the session is not', async () => {
    await started.close();
    started = await startWorld(name, executable, options({ skipsWelcome: true, install: async () => undefined }));
    const { policy: _, ...kept } = before;
    expect(await stored()).toMatchObject({ ...kept, policy: { received: policy } });
    const session = await inExtension(started.world, 'browser.storage.session.get()');
    expect(Object.keys(session as object).filter((key) => key.startsWith('tab:'))).toEqual([]);
    page = await started.world.browser().newPage();
    await page.goto(recent.address(0));
    expect(await pressed(page, 'I asked')).toBeDefined();
    expect((await stored()).history.entries).toHaveLength(2);
  });
});
