import type { Page } from 'puppeteer-core';
import type { Level } from '../classifier/verdict.ts';
import { findBanner, type OurElement, readOurElements } from './closedRoots.ts';

/** What the extension shows of the mail on a page. Silence counts only when the toolbar knows the mail: it was judged. */
export interface Shown {
  /** The level the toolbar has; `undefined` when the mail was never judged. */
  readonly level: Level | undefined;
  readonly banner: { readonly level: string; readonly title: string; readonly text: string } | undefined;
}

const longestWait = 8000;
const step = 80;

/** The level in the report of the tab at an address, as the toolbar and the popup have it. */
const readLevel = (address: string) => `(async () => {
  const [tabs, stored] = await Promise.all([browser.tabs.query({}), browser.storage.session.get()]);
  const tab = tabs.find(({ url }) => url === ${JSON.stringify(address)});
  return stored['tab:' + tab?.id]?.level;
})()`;

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

function bannerIn(elements: readonly OurElement[]): Shown['banner'] {
  const banner = findBanner(elements);
  if (!banner?.text) return undefined;
  const [, title = ''] = banner.text.split('\n').filter((line) => line.trim() !== '');
  return { level: banner.attributes['data-level'] ?? '', title, text: banner.text };
}

/**
 * Waits for what is shown of a mail.
 * @param own one of the extension's own pages, which can ask for the report
 * @param isDone looks until this holds, at most eight seconds
 * @returns the last look
 */
export async function lookAt(page: Page, own: Page, isDone: (shown: Shown) => boolean): Promise<Shown> {
  const end = Date.now() + longestWait;
  for (;;) {
    // The level first: what is drawn is then no older than it.
    const level = (await own.evaluate(readLevel(page.url()))) as Level | undefined;
    const shown = { level, banner: bannerIn(await readOurElements(page)) };
    if (isDone(shown) || Date.now() > end) return shown;
    await pause(step);
  }
}
