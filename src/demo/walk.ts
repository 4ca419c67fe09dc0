import { mkdirSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import type { BrowserName } from './findBrowser.ts';
import { tour } from './tour.ts';
import { type Look, openOwn, visit } from './visit.ts';

/** The tour without a window: visits every mail, prints what it showed, and keeps a picture of each. */

function lineOf({ where, shown, isAsSaid }: Look, says: string): string {
  const said = says && shown.banner?.text.split('\n').find((line) => line.includes(says));
  const inPage = shown.banner ? `${shown.banner.level} banner: ${said || shown.banner.title}` : 'nothing in the page';
  const toolbar = shown.banner ? '' : ` (toolbar: ${shown.level ?? 'not judged'})`;
  return `     ${where}: ${inPage}${toolbar}${isAsSaid ? '' : '   <-- NOT what the tour says'}`;
}

/**
 * Walks through the tour in both webmails and prints a few lines a mail.
 * @returns how many looks differ from what the tour says
 */
export async function walk(browser: Browser, name: BrowserName, folder: string): Promise<number> {
  const pictures = `${folder}/${name}`;
  mkdirSync(pictures, { recursive: true });
  process.stdout.write(`\nIn ${name}:\n`);
  const own = await openOwn(name, browser);
  let differing = 0;
  for (const [index, stop] of tour.entries()) {
    process.stdout.write(`${String(index + 1).padStart(3)}. ${stop.title}\n     Look for: ${stop.lookFor}\n`);
    const looks = await visit(browser, own, stop, async (page, where) => {
      const file = `${where.toLowerCase().replace(/\W+/g, '-')}-${stop.id}.png`;
      await page.screenshot({ path: `${pictures}/${file}` });
    });
    process.stdout.write(`${looks.map((look) => lineOf(look, stop.says ?? '')).join('\n')}\n`);
    differing += looks.filter(({ isAsSaid }) => !isAsSaid).length;
  }
  process.stdout.write(`${tour.length} mails, ${differing} not as the tour says. Pictures: ${pictures}\n`);
  return differing;
}
