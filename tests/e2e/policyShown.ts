import type { Page } from 'puppeteer-core';
import { predict } from '../../src/policy/predict.ts';
import type { Values } from './policyPlaces.ts';
import { pause } from './world.ts';

/** What the policy page shows of a policy, and what `policy check` foretells of it. */

export interface Shown {
  readonly accepted: readonly string[];
  readonly ignored: readonly string[];
}

/** The keys in the table of the policy page, which is open and has asked the browser. */
export async function shownOn(page: Page): Promise<Shown> {
  const rows = await page.$$eval('tbody tr', (found) =>
    found.map((row) => ({
      key: row.getAttribute('data-key') ?? '',
      isAccepted: row.getAttribute('data-accepted') === 'true',
    })),
  );
  const keysOf = (isAccepted: boolean) => rows.filter((row) => row.isAccepted === isAccepted).map(({ key }) => key);
  return { accepted: keysOf(true).toSorted(), ignored: keysOf(false).toSorted() };
}

/** What the policy page says after the browser was asked anew. */
export async function readPage(page: Page): Promise<Shown> {
  await page.reload({ waitUntil: [] }).catch(() => undefined);
  await page.waitForSelector('body[data-asked]');
  return shownOn(page);
}

/** What must arrive; what the browser itself keeps back cannot be seen any more. */
export function foretold(values: Values, browser: 'chrome' | 'firefox'): Shown {
  const { accepted, ignored } = predict(values, browser);
  const seen = ignored.filter(({ isDropped }) => !isDropped).map(({ key }) => key);
  return { accepted: accepted.toSorted(), ignored: seen.toSorted() };
}

/** Asks anew until it shows what is expected, or until `patience` milliseconds have passed. */
export async function until(page: Page, expected: Shown, patience = 20_000): Promise<Shown> {
  const end = Date.now() + patience;
  for (;;) {
    const shown = await readPage(page);
    if (JSON.stringify(shown) === JSON.stringify(expected) || Date.now() > end) return shown;
    await pause(250);
  }
}
