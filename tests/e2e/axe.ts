import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** The whole page, or our elements in it. */
export type Place = 'page' | 'ours';

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds, in the build with open shadow roots (axe cannot look into closed ones): rule and first place of each. */
async function findingsIn(page: Page, place: Place, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found = (await page.evaluate(
    async (where, wanted) => {
      // The checker that was put into the page.
      const { run } = (globalThis as unknown as Record<'axe', Pick<typeof axe, 'run'>>).axe;
      // The only ones with an open root; what stands behind an open dialog is out of everybody's reach.
      const ours = [...document.querySelectorAll('div')].filter(({ shadowRoot }) => shadowRoot !== null);
      const asking = ours.filter(({ shadowRoot }) => shadowRoot?.querySelector('dialog[open]'));
      const results = await run(where === 'page' ? document : asking.length > 0 ? asking : ours, wanted);
      return results.violations;
    },
    place,
    // No style sheet of ours comes from elsewhere.
    { ...options, resultTypes: ['violations'] as 'violations'[], preload: false },
  )) as Found[];
  return found.map(({ id, nodes: [first] }) => `${id}: ${first?.html}`);
}

/** What breaks axe's rules. Targets must measure 24 px (WCAG 2.2). */
export function violationsIn(page: Page, place: Place): Promise<string[]> {
  return findingsIn(page, place, { rules: { 'target-size': { enabled: true } } });
}

/** Words with too little contrast. */
export function paleWordsIn(page: Page, place: Place): Promise<string[]> {
  return findingsIn(page, place, { runOnly: ['color-contrast'] });
}
