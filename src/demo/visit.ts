import type { Browser, Page } from 'puppeteer-core';
import { isWarned, type Level } from '../classifier/verdict.ts';
import { readOurElements } from './closedRoots.ts';
import type { BrowserName } from './findBrowser.ts';
import { lookAt, type Shown } from './lookAt.ts';
import { addressOf, outlookAddressOf } from './mailbox.ts';
import { originOf } from './ownPages.ts';
import type { Stop } from './tour.ts';

/** Opens a mail of the tour in both webmails and compares what is shown with what the tour says. */

/** One look: where, what was shown, and whether it is what the tour says. */
export interface Look {
  readonly where: string;
  readonly shown: Shown;
  readonly isAsSaid: boolean;
}

/** A picture is taken of the page of each look. */
type Shoot = (page: Page, where: string) => Promise<void>;

/** Opens a page of the extension's own, to ask for what the toolbar knows. */
export async function openOwn(name: BrowserName, browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  // The load event of such pages never reaches the driver in Firefox.
  await page.goto(`${await originOf(name, browser)}/popup.html`, { waitUntil: name === 'firefox' ? [] : 'load' });
  await page.waitForSelector('h1');
  return page;
}

const comparing =
  (level: Level, says = '') =>
  ({ level: found, banner }: Shown): boolean => {
    if (found !== level) return false;
    return isWarned(level) ? banner?.level === level && banner.text.includes(says) : banner === undefined;
  };

async function pressOriginal(page: Page): Promise<void> {
  const buttons = (await readOurElements(page)).filter(({ tag }) => tag === 'button');
  const middle = buttons.find(({ text }) => text === 'Check the original')?.middle;
  if (middle) await page.mouse.click(middle.x, middle.y);
}

/**
 * Visits one mail.
 * @param own a page of the extension's own
 */
export async function visit(browser: Browser, own: Page, stop: Stop, shoot: Shoot): Promise<Look[]> {
  const looks: Look[] = [];
  const look = async (page: Page, where: string, isAsSaid: (shown: Shown) => boolean) => {
    const shown = await lookAt(page, own, isAsSaid);
    looks.push({ where, shown, isAsSaid: isAsSaid(shown) });
    await shoot(page, where);
  };
  for (const [where, address] of [
    ['Gmail', addressOf(stop.id)],
    ['Outlook', outlookAddressOf(stop.id)],
  ] as const) {
    const page = await browser.newPage();
    await page.goto(address);
    await look(page, where, comparing(stop.shows, stop.says));
    if (stop.original && where === 'Gmail') {
      await pressOriginal(page);
      await look(page, 'Gmail, original checked', comparing(stop.original));
    }
    await page.close();
  }
  return looks;
}
