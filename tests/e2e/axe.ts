import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * What axe finds, in the build with open shadow roots (axe cannot look into closed ones): rule and first place of each
 * violation, in the whole page or in our elements, the only ones with an open root. Targets must measure 24 px (WCAG 2.2).
 */
export async function violationsIn(page: Page, place: 'page' | 'ours'): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate(async (where) => {
    // The checker that was put into the page.
    const { run } = (globalThis as unknown as Record<'axe', Pick<typeof axe, 'run'>>).axe;
    const ours = [...document.querySelectorAll('div')].filter(({ shadowRoot }) => shadowRoot !== null);
    const options = { rules: { 'target-size': { enabled: true } } };
    return (await run(where === 'page' ? document : (ours as Element[]), options)).violations;
  }, place)) as Violation[];
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
