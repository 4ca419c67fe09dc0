import type { Page } from 'puppeteer-core';
import { workerOf } from '../../src/demo/ownPages.ts';
import { stopBackground } from './background.ts';
import { openOwnPage } from './ownPages.ts';
import { pause, type World } from './world.ts';

/**
 * Stops a real background at a step of its work. One of its own calls is replaced in the running background, by the
 * debugging protocol in Chromium and from an own page in Firefox: the step says that it is reached and never ends.
 * What is shipped knows nothing of it, and a background that starts anew is whole again.
 */

/** A call of the background, before or after which it is stopped. */
export interface Step {
  readonly when: 'before' | 'after';
  /** Where the call lies: `browser.storage.local.get`. */
  readonly call: string;
  /** A part of what is given to it, as JSON; '' for any. */
  readonly about: string;
  /** Which of these calls; the first where it is left out. */
  readonly nth?: number;
}

/** Runs in the background's own world, or on its window. */
const trap = `(function (scope, { when, call, about, nth = 1 }) {
  const path = call.split('.');
  const name = path.pop();
  const owner = path.reduce((part, key) => part[key], scope);
  const real = owner[name].bind(owner);
  let left = nth;
  scope.isReached = false;
  owner[name] = async (...given) => {
    const isMeant = JSON.stringify(given).includes(about) && --left === 0;
    if (!isMeant) return real(...given);
    if (when === 'after') await real(...given);
    scope.isReached = true;
    return new Promise(() => {});
  };
})`;

export interface Stopper {
  /** Runs an expression on one of the extension's own pages. */
  readonly inOwnPage: (expression: string) => Promise<unknown>;
  /** Does something, and waits until the background hangs at a step of what follows. @throws Error as below */
  readonly hangAt: (step: Step, act: () => Promise<unknown>) => Promise<void>;
  /** Does something, and stops the background at a step of what follows. @throws Error when it never gets there */
  readonly stopAt: (step: Step, act: () => Promise<unknown>) => Promise<void>;
}

const patience = 10_000;

/** Opens an own page to work from. @param page any page of the browser */
export async function createStopper(world: World, page: Page): Promise<Stopper> {
  const own = await openOwnPage(world, 'popup.html');
  const inBackground = async (expression: string) => {
    if (world.name === 'chromium')
      return (await workerOf(world.browser())).evaluate(`(scope => ${expression})(globalThis)`);
    return own.evaluate(`browser.runtime.getBackgroundPage().then((scope) => ${expression})`);
  };
  const inOwnPage = (expression: string) => own.evaluate(expression);
  const hangAt = async (step: Step, act: () => Promise<unknown>) => {
    // Whoever is asked wakes up.
    await inOwnPage(`browser.runtime.sendMessage({ id: 1, type: 'readOptions', timestamp: Date.now() })`);
    await inBackground(`${trap}(scope, ${JSON.stringify(step)})`);
    await act();
    const end = Date.now() + patience;
    while ((await inBackground('scope.isReached')) !== true) {
      if (Date.now() > end) throw new Error(`${JSON.stringify(step)} is never reached`);
      await pause(20);
    }
  };
  const stopAt = async (step: Step, act: () => Promise<unknown>) => {
    await hangAt(step, act);
    await stopBackground(world, page);
  };
  return { inOwnPage, hangAt, stopAt };
}
