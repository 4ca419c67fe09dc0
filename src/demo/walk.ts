import { mkdirSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { classify } from '../classifier/classify.ts';
import { readMail } from '../mail/readMail.ts';
import { findBanner, readOurElements } from './closedRoots.ts';
import type { BrowserName } from './findBrowser.ts';
import { addressOf, type MailboxMail, outlookAddressOf } from './mailbox.ts';

/** Goes through the demo's mails in a real browser without a window: mail → verdict → what was shown, and a picture. */

/** A banner comes at once or not at all; a silent mail is waited for this long (milliseconds). */
const longestWait = 4000;
const step = 150;

async function shownOn(browser: Browser, address: string, picture: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(address);
  const end = Date.now() + longestWait;
  let banner = findBanner(await readOurElements(page));
  while (!banner?.text && Date.now() < end) {
    await new Promise((resolve) => {
      setTimeout(resolve, step);
    });
    banner = findBanner(await readOurElements(page));
  }
  await page.screenshot({ path: picture });
  await page.close();
  if (!banner) return 'nothing in the page';
  const [, title = ''] = banner.text.split('\n').filter((line) => line.trim() !== '');
  return `banner (${banner.attributes['data-level']}): ${title}`;
}

/** Walks through all mails in both webmails and prints a line each. */
export async function walk(
  browser: Browser,
  name: BrowserName,
  mails: readonly MailboxMail[],
  folder: string,
): Promise<void> {
  mkdirSync(`${folder}/${name}`, { recursive: true });
  process.stdout.write(`In ${name}:\n`);
  for (const { id, raw } of mails) {
    const { level } = classify(await readMail(raw));
    const inGmail = await shownOn(browser, addressOf(id), `${folder}/${name}/gmail-${id}.png`);
    const inOutlook = await shownOn(browser, outlookAddressOf(id), `${folder}/${name}/outlook-${id}.png`);
    process.stdout.write(`  ${id} (${level} by its headers)\n    Gmail: ${inGmail}\n    Outlook: ${inOutlook}\n`);
  }
  process.stdout.write(`Pictures: ${folder}/${name}\n`);
}
