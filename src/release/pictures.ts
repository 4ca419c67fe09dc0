import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { candidates, findBrowser } from '../demo/findBrowser.ts';
import { launch } from '../demo/launch.ts';
import { createMailbox, type MailboxMail, mailboxHosts } from '../demo/mailbox.ts';
import { startServers } from '../demo/servers.ts';
import { logoPage, tilePage } from './drawings.ts';
import { drawCheck, drawMails, drawPopup, type Save, shown, size } from './scenes.ts';

/** Pictures for the stores, of the real extension in a real Chromium before the demo mailbox. */

const hour = 60 * 60_000;

async function drawSigns(browser: Browser, folder: string): Promise<void> {
  // A new page: the mailbox forbids styles in its own.
  const page = await browser.newPage();
  for (const pixels of [300, 128]) {
    await page.setViewport({ width: pixels, height: pixels });
    await page.setContent(logoPage(pixels));
    const name = pixels === 128 ? 'icon' : 'logo';
    await page.screenshot({ path: join(folder, `${name}-${pixels}x${pixels}.png`), omitBackground: true });
  }
  await page.setViewport({ width: 440, height: 280 });
  await page.setContent(tilePage());
  await page.screenshot({ path: join(folder, 'tile-440x280.png') });
}

/**
 * Draws all of them.
 * @param extension folder of the build for Chrome
 * @throws Error without Chromium, or when the extension does not show what the pictures are of
 */
export async function drawPictures(root: string, extension: string, folder: string): Promise<void> {
  const executable = findBrowser('chromium');
  if (!executable)
    throw new Error(`no Chromium for the pictures: apt-get install -y ${candidates.chromium.debianPackage}`);
  const mails: MailboxMail[] = shown.map(({ id, file, hours }) => ({
    id,
    raw: readFileSync(join(root, `tests/mail/${file}.eml`)),
    receivedAt: Date.now() - hours * hour,
  }));
  mkdirSync(folder, { recursive: true });
  const servers = await startServers(mailboxHosts, createMailbox(mails));
  const { proxyPort } = servers;
  const launched = await launch({ name: 'chromium', executable, extension, proxyPort, headless: true });
  const save: Save = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) });
  try {
    const { browser } = launched;
    const [loaded] = (await browser.extensions()).values();
    if (!loaded) throw new Error('Chromium does not load the extension');
    const page = await browser.newPage();
    await page.setViewport(size);
    await drawMails(page, save);
    await drawPopup(browser, loaded, page, save);
    await drawCheck(browser, loaded, save);
    await drawSigns(browser, folder);
  } finally {
    await launched.close().catch(() => undefined);
    await servers.close();
  }
}
