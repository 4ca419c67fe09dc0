import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/demo/findBrowser.ts';
import { addressOf, createMailbox, type MailboxMail } from '../../src/demo/mailbox.ts';
import { originOf } from '../../src/demo/ownPages.ts';
import { inExtension } from './background.ts';
import { isBrowsersOwn } from './browsersOwn.ts';
import { readToolbar } from './toolbar.ts';
import { bannerOf, buttonOf, pause, press, root, startWorld, type World } from './world.ts';

/** What people see of an organisation's policy in their mail, and what a report to it holds: the built extension. */

const policy = {
  organisationName: 'Example Museum',
  policyLabel: 'pilot',
  trustedSenderDomains: ['lumen.example'],
  blockedLinkDomains: ['blocked.example'],
  reportTo: 'phishing@example.org',
  reportSubjectPrefix: '[Stay in App]',
  reportFields: ['level', 'signals', 'sender', 'links'],
};

const deal = readFileSync(join(root, 'tests/mail/suspicious/brand-deal-asks-for-password.eml'), 'utf8');
const changed = (id: string, from: string, to: string): MailboxMail => {
  if (!deal.includes(from)) throw new Error(`the mail no longer holds ${from}`);
  return { id, raw: Buffer.from(deal.replaceAll(from, to)) };
};
/** Like a token: whoever has it has the account. */
const token = 'c0ffee11c0ffee22';
const longPath = `/${token}/${'confirm/'.repeat(40)}`;
const mails = [
  changed('trusted', 'deal@example.net', 'deal@lumen.example'),
  changed('look-alike', 'deal@example.net', 'deal@lurnen.example'),
  changed('in-front', 'deal@example.net', 'deal@lumen.example.evil.example'),
  changed('blocked', 'https://deal-form.example/', 'https://go.blocked.example/'),
  changed('token', 'https://deal-form.example/', `https://deal-form.example${longPath}?token=${token}#${token}`),
];

const executable = findBrowser('chromium') ?? '';
const isMissing = executable === '' && !process.env.CI;
if (isMissing) console.warn('chromium is not installed, its tests are skipped: apt-get install -y chromium');

/** Rows of the table of the report's fields in docs/ADMIN.md: field → the word of `reportFields`, or "always". */
function documentedFields(): Map<string, string> {
  const section = readFileSync(join(root, 'docs/ADMIN.md'), 'utf8').split('\n## Reports\n')[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| (`.*?`) \| (.*?) \|/gm)];
  const names = (cell: string) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
  return new Map(
    rows.flatMap(([, fields = '', when = '']) =>
      names(fields).map((field, index) => [field, when.startsWith('always') ? 'always' : (names(when)[index] ?? '')]),
    ),
  );
}

/** What the JSON must look like, field by field, as the document says it. */
const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const shapes: Record<string, unknown> = {
  schemaVersion: 1,
  product: 'Stay in App',
  productVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  createdAt: expect.stringMatching(iso),
  webmail: 'mail.google.com',
  policyLabel: 'pilot',
  level: 'suspicious',
  sender: [{ name: 'Lumen Swimwear', address: 'deal@example.net' }],
  links: [{ kind: 'notInstagram', host: 'deal-form.example', address: expect.stringMatching(/^https:\/\/[^?#]*$/) }],
};

describe.skipIf(isMissing)('a policy in a mail tab', () => {
  let started: Awaited<ReturnType<typeof startWorld>> | undefined;
  let world: World;
  const downloads = mkdtempSync(join(tmpdir(), 'stay-in-app-reports-'));
  const open = async (id: string) => {
    const page = await world.browser().newPage();
    await page.goto(addressOf(id));
    return page;
  };

  beforeAll(async () => {
    started = await startWorld('chromium', executable, { site: createMailbox(mails) });
    ({ world } = started);
    // The copy that is kept of the browser's answer, which a headless Chromium gives after minutes.
    const copy = JSON.stringify({ received: policy, readAt: Date.now() });
    await inExtension(world, `browser.storage.local.set({ policy: ${copy} })`);
  });
  afterAll(async () => {
    await started?.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  async function toolbarOf(page: Page, patience = 6000): Promise<string> {
    const end = Date.now() + patience;
    for (;;) {
      const { title } = await readToolbar(world);
      if (/suspicious|dangerous/.test(title) || Date.now() > end) {
        await page.close();
        return title;
      }
      await pause(100);
    }
  }

  test('a suspicious mail from a trusted sender gets no banner, and the toolbar says who trusts', async () => {
    const page = await open('trusted');
    expect(await bannerOf(page, 2500)).toBeUndefined();
    expect(await toolbarOf(page)).toBe('Stay in App: suspicious; sender trusted by Example Museum');
  });

  test.each(['look-alike', 'in-front'])('what only looks like that sender does not profit: %s', async (id) => {
    const page = await open(id);
    expect((await bannerOf(page))?.attributes['data-level']).toBe('suspicious');
    expect(await toolbarOf(page)).toBe('Stay in App: suspicious');
  });

  test('a blocked domain makes a mail dangerous, and the banner says whose decision it is', async () => {
    const page = await open('blocked');
    const banner = await bannerOf(page);
    expect(banner?.attributes['data-level']).toBe('dangerous');
    expect(banner?.text).toContain('A link leads to go.blocked.example, which Example Museum has blocked.');
    await page.close();
  });

  /** Presses "Report to …" and gives the page that opens. */
  async function report(page: Page): Promise<Page> {
    await press(page, 'Report to Example Museum');
    const target = await world.browser().waitForTarget((found) => found.url().includes('/report.html'));
    const shown = await target.page();
    if (!shown) throw new Error('no report page');
    await shown.waitForSelector('#body');
    return shown;
  }
  const buttonIn = (page: Page, text: string) => page.locator(`::-p-text(${text})`).click();

  async function downloaded(page: Page): Promise<string> {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    await buttonIn(page, 'Download .json');
    for (let tries = 0; tries < 50; tries++) {
      const name = readdirSync(downloads).find((file) => file.endsWith('.json'));
      const text = name === undefined ? '' : readFileSync(join(downloads, name), 'utf8');
      if (name !== undefined && text !== '') {
        rmSync(join(downloads, name));
        return text;
      }
      await pause(100);
    }
    throw new Error('nothing was downloaded');
  }

  async function copied(page: Page): Promise<string> {
    const context = world.browser().defaultBrowserContext();
    await context.overridePermissions(await originOf('chromium', world.browser()), ['clipboard-read']);
    await page.bringToFront();
    await buttonIn(page, 'Copy full report');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
    return (await page.evaluate('navigator.clipboard.readText()')) as string;
  }

  test('a report is shown first, holds what the policy names and no token, and nothing is requested', async () => {
    const page = await open('token');
    await bannerOf(page);
    await pause(500);
    const before = world.servers().requests.length;
    const shown = await report(page);
    const body = await shown.$eval('#body', (element) => element.textContent ?? '');
    const href = await shown.$eval('#mailto', (link) => link.getAttribute('href') ?? '');
    const full = await copied(shown);
    const json = await downloaded(shown);
    await pause(500);
    const asked = world.servers().requests.slice(before);
    expect(asked.filter(({ target }) => !isBrowsersOwn(target))).toEqual([]);

    const fields = documentedFields();
    const wanted = [...fields].filter(([, when]) => when === 'always' || policy.reportFields.includes(when));
    const parsed = JSON.parse(json) as Record<string, unknown>;
    expect(Object.keys(parsed).toSorted()).toEqual(wanted.map(([field]) => field).toSorted());
    const { signals, ...others } = parsed;
    expect(others).toEqual(shapes);
    for (const found of signals as object[]) expect(Object.keys(found)).toEqual(['signal', 'strength', 'where']);
    expect((signals as object[]).length).toBeGreaterThan(2);

    expect(href.length).toBeLessThanOrEqual(1600);
    const mail = new URL(href);
    expect(mail.pathname).toBe(policy.reportTo);
    expect(mail.searchParams.get('subject')).toBe('[Stay in App] Reported mail: suspicious');
    expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(body);
    for (const line of ['Policy: pilot', 'Level: suspicious', 'deal[@]example[.]net', 'hxxps://deal-form[.]example/']) {
      expect(body, line).toContain(line);
      expect(full, line).toContain(line);
    }
    expect([body, full].join('\n')).not.toMatch(/https?:|deal-form\.example|Subject|Message-ID|Date:/);
    expect([body, full, json, decodeURIComponent(href)].join('\n')).not.toMatch(new RegExp(`${token}|[?]token|rosa`));
    await shown.close();
    await page.close();
  });

  test.each([
    ['dangerous/reset-2026-01-forged', 'authDenied', 'dangerous'],
    ['actInApp/reset-2026-01', 'authVouched', 'actInApp'],
  ])('after "Check the original" a report of %s tells what the headers said', async (mail, signal, level) => {
    const page = await world.open(mail);
    await bannerOf(page);
    const reported = async () => {
      // Behind "Why?" on a mail that nobody is warned of.
      if (!(await buttonOf(page, 'Report to'))?.middle) await press(page, 'Why?');
      const shown = await report(page);
      const json = await downloaded(shown);
      await shown.close();
      return JSON.parse(json) as { level: string; signals: { signal: string }[] };
    };
    expect((await reported()).signals.map((found) => found.signal)).not.toContain(signal);
    await page.bringToFront();
    await press(page, 'Check the original');
    await pause(1000);
    const after = await reported();
    expect(after.level).toBe(level);
    expect(after.signals.map((found) => found.signal)).toContain(signal);
    await page.close();
  });
});
