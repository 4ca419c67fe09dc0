import type { Page } from 'puppeteer-core';
import { tabOf } from '../../src/demo/ownPages.ts';
import { inExtension } from './background.ts';
import { putManifest } from './policyPlaces.ts';
import { pause, type World, type WorldOptions } from './world.ts';

/** An organisation that wants reports, in every browser. */

const policy = { organisationName: 'Example Museum', policyLabel: 'pilot', reportTo: 'phishing@example.org' };

/** A world under its policy, in the build with open shadow roots. */
export const organised: WorldOptions = {
  hasOpenRoots: true,
  launch: { prepare: (home) => putManifest(home, policy) },
};

/** Puts the copy where it is kept of the browser's answer, which a headless Chromium gives after minutes. */
export async function organise(world: World): Promise<void> {
  const copy = JSON.stringify({ received: policy, readAt: Date.now() });
  await inExtension(world, `browser.storage.local.set({ policy: ${copy} })`);
}

/**
 * Reports the open mail and gives the page that shows the report. By the keyboard: in a narrow window the webmail's own
 * columns push the banner out of the mouse's reach.
 */
export async function openReport(world: World, page: Page): Promise<Page> {
  await page.evaluate((organisation) => {
    const roots = [...document.querySelectorAll('div')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const buttons = roots.flatMap((root) => [...root.querySelectorAll('button')]);
    buttons.find(({ textContent }) => textContent.includes(organisation))?.focus();
  }, policy.organisationName);
  await page.keyboard.press('Enter');
  for (let tries = 0; tries < 100; tries++) {
    const report = await tabOf(world.browser(), '/report.html');
    if (report) {
      await report.waitForSelector('#body');
      return report;
    }
    await pause(50);
  }
  throw new Error('no report page');
}
