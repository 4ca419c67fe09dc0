import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, pressCheckKey } from './menus.ts';
import { openOwnPage } from './ownPages.ts';
import { inRealBrowsers, pause, root, type World } from './world.ts';

/** The check page and the ways to it, in the built extension. */

/** Like a token of a reset link: whoever has it has the account. */
const token = 'c0ffeec0ffee';
const resetLink = `https://www.instagram.com/accounts/password/reset/confirm/?uidb36=1&token=${token}`;

/** Text of the first element that fits, once there is one. */
async function textOf(page: Page, selector: string): Promise<string> {
  const found = await page.waitForSelector(selector, { timeout: 8000 });
  return (await found?.evaluate((element) => (element as HTMLElement).innerText)) ?? '';
}

async function checkFile(page: Page, file: string): Promise<void> {
  const input = (await page.$('#file')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(file);
}

async function pasteInto(page: Page, field: string, text: string): Promise<void> {
  await page.$eval(field, (element, pasted) => ((element as HTMLInputElement).value = pasted), text);
  await page.$eval(field, (element) => (element as HTMLInputElement).form?.requestSubmit());
}

const mail = (name: string) => `${root}/tests/mail/${name}.eml`;

inRealBrowsers('the check page', (world) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'check-page-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fileOf = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test('a forged mail is dangerous, by its headers', async () => {
    const page = await openOwnPage(world, 'check.html');
    await checkFile(page, mail('dangerous/reset-2026-01-forged'));
    const card = await textOf(page, '.mailReport[data-level="dangerous"]');
    expect(card).toContain('forged');
    expect(card).toContain('What to do');
    await page.close();
  });

  test('the real one is really from Instagram, and still only for the app', async () => {
    const page = await openOwnPage(world, 'check.html');
    await checkFile(page, mail('actInApp/reset-2026-01'));
    const card = await textOf(page, '.mailReport[data-level="actInApp"]');
    expect(card).toContain('Really from Instagram. Still: act only inside the Instagram app.');
    await page.close();
  });

  test('a pasted source gives the same, and stays in its field', async () => {
    const page = await openOwnPage(world, 'check.html');
    const source = `From: Instagram <security@mail.instagram.com>\nTo: rosa@example.org\nSubject: Reset\n\nReset your Instagram password: https://account-reset.example/${token}\n`;
    await pasteInto(page, '#source', source);
    expect(await textOf(page, '.mailReport[data-level="dangerous"]')).toContain('account-reset.example');
    expect(await page.$eval('#source', (element) => (element as HTMLTextAreaElement).value)).toBe(source);
    expect(await textOf(page, 'main')).not.toContain(token);
    await page.close();
  });

  test.each([
    ['mail.msg', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'Outlook file (.msg)'],
    ['empty.eml', '', 'nothing in it'],
    ['picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'not a mail'],
  ])('%s: a clear sentence', async (name, content, sentence) => {
    const page = await openOwnPage(world, 'check.html');
    await checkFile(page, fileOf(name, content));
    expect(await textOf(page, '.answerPlace .error')).toContain(sentence);
    await page.close();
  });

  test('an mbox: the first mail, and how many there are', async () => {
    const page = await openOwnPage(world, 'check.html');
    const one =
      'From rosa@example.org Thu Jan  8 10:14:00 2026\nFrom: Rosa <rosa@example.org>\nSubject: x\n\nHello.\n\n';
    await checkFile(page, fileOf('archive.mbox', one.repeat(3)));
    await textOf(page, '.mailReport[data-level="unrelated"]');
    expect(await textOf(page, '.answerPlace:not(:empty)')).toContain('several mails (3)');
    await page.close();
  });

  test('a pasted link is answered by its domain; its token is nowhere', async () => {
    const page = await openOwnPage(world, 'check.html');
    await pasteInto(page, '#link', resetLink);
    const card = await textOf(page, '.linkReport[data-kind="instagram"]');
    expect(card).toContain('instagram.com');
    expect(card).toContain('act only inside the app');
    expect(await textOf(page, 'main')).not.toContain(token);
    expect(page.url()).not.toContain(token);
    await page.close();
  });

  test('nothing a mail names is asked for', async () => {
    const page = await openOwnPage(world, 'check.html');
    await checkFile(
      page,
      fileOf(
        'pictures.eml',
        'From: a@example.org\nSubject: x\nContent-Type: text/html\n\n<link rel="stylesheet" href="https://style.example/"><img src="https://picture.example/1.png"><iframe src="https://frame.example/"></iframe><a href="https://link.example/">x</a>',
      ),
    );
    await textOf(page, '.mailReport');
    await pause(300);
    expect(world.servers().requests.filter(({ target }) => target.includes('.example'))).toEqual([]);
    await page.close();
  });

  test('an unknown request says that it is gone, and the field is there', async () => {
    const page = await openOwnPage(world, 'check.html?request=00000000-0000-4000-8000-000000000000');
    expect(await textOf(page, '.error')).toContain('no longer known');
    expect(page.url()).not.toContain('request');
    expect(await page.$('#link')).not.toBeNull();
    await page.close();
  });
});

/** Everything a link could be left behind in: addresses of all pages, requests, and what the extension stored. */
async function traces(world: World, checkPage: Page): Promise<string> {
  const stored = await checkPage.evaluate(
    `(async () => JSON.stringify([await browser.storage.local.get(), await browser.storage.session.get()]))()`,
  );
  const urls = world
    .browser()
    .targets()
    .map((target) => target.url());
  const asked = world.servers().requests.map(({ target }) => target);
  return [stored as string, ...urls, ...asked].join('\n');
}

inRealBrowsers('the menus', (world) => {
  async function openMail(name: string): Promise<Page> {
    const page = await world.open(name);
    await page.evaluate((href) => {
      const link = document.createElement('a');
      link.setAttribute('href', href);
      link.id = 'ours';
      link.textContent = 'Reset your password';
      link.style.cssText = 'position: fixed; top: 0; left: 0; padding: 9px; z-index: 9';
      document.body.append(link);
    }, resetLink);
    return page;
  }

  test('"Is this link real?": answered by message, the token left nowhere', async () => {
    const mailPage = await openMail('unrelated/newsletter-with-icon');
    const page = await choose(world, mailPage, '#ours', 'link');
    expect(await textOf(page, '.linkReport[data-kind="instagram"] .domain')).toBe('instagram.com');
    expect(await textOf(page, 'main')).toContain('The link you asked about');
    await mailPage.close();
    expect(await traces(world, page)).not.toContain(token);
    expect(await page.content()).not.toContain(token);
    expect(await page.evaluate(() => location.href + JSON.stringify(history.state))).not.toMatch(/request|c0ffee/);
    await page.close();
  });

  test('"Check selected mail" reads what is selected, on a page of any webmail', async () => {
    const mailPage = await world.open('suspicious/business-invitation');
    await mailPage.evaluate(() => {
      const body = [...document.querySelectorAll('.a3s')].find((found) => found.checkVisibility());
      body?.setAttribute('id', 'body');
      const paragraph = document.createElement('p');
      paragraph.id = 'selected';
      paragraph.textContent = 'Instagram: confirm your password at https://account-reset.example/c0ffeec0ffee';
      body?.prepend(paragraph);
      if (body) getSelection()?.selectAllChildren(body);
    });
    const page = await choose(world, mailPage, '#selected', 'selection');
    const card = await textOf(page, '.mailReport[data-level="dangerous"]');
    expect(card).toContain('account-reset.example');
    expect(card).toContain('it is not shown');
    expect(await page.content()).not.toContain(token);
    expect(await traces(world, page)).not.toContain(token);
    await page.close();
    await mailPage.close();
  });

  test('"Check selected mail" reads the cells of a table as they stand', async () => {
    const mailPage = await world.open('unrelated/newsletter-with-icon');
    await mailPage.evaluate((href) => {
      const table = document.createElement('table');
      table.style.cssText = 'position: fixed; top: 0; left: 0; z-index: 9; background: white';
      const row = table.insertRow();
      const link = document.createElement('a');
      link.href = href;
      link.append('here');
      row.insertCell().append('Reset your password: ', link);
      // A sign-off is one only on a line of its own.
      const signOff = row.insertCell();
      signOff.id = 'selected';
      signOff.append('The Instagram Team');
      document.body.append(table);
      getSelection()?.selectAllChildren(row);
    }, `https://account-reset.example/${token}`);
    const page = await choose(world, mailPage, '#selected', 'selection');
    expect(await textOf(page, '.mailReport[data-level="dangerous"]')).toContain('account-reset.example');
    await page.close();
    await mailPage.close();
  });

  test('"Is this page real?" names the page’s domain', async () => {
    const mailPage = await world.open('unrelated/newsletter-with-icon');
    await mailPage.evaluate(() => {
      const place = document.createElement('div');
      place.id = 'place';
      place.style.cssText = 'position: fixed; top: 0; left: 0; width: 90px; height: 90px; z-index: 9';
      document.body.append(place);
    });
    const page = await choose(world, mailPage, '#place', 'page');
    expect(await textOf(page, '.linkReport')).toContain('Not Instagram: this page is on google.com');
    await page.close();
    await mailPage.close();
  });

  test('the key for "Is this page real?" does the same', async () => {
    const mailPage = await world.open('unrelated/newsletter-with-icon');
    const page = await pressCheckKey(world, mailPage);
    expect(await textOf(page, '.linkReport')).toContain('this page is on google.com');
    await page.close();
    await mailPage.close();
  });
});
