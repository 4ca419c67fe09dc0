import type { Page } from 'puppeteer-core';
import { stopBackground } from '../e2e/background.ts';
import { hostileAddress } from '../e2e/hostileMails.ts';
import { pause, type World } from '../e2e/world.ts';

/** What the extension costs a person in a mail tab, measured in real browsers on the demo page. */

/** Milliseconds. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

interface Stage {
  mail: HTMLElement;
}

/** Takes the mail out of the page before the extension starts, so that it can come in later, as in a real webmail. */
async function openWithoutMail(world: World, address: string): Promise<Page> {
  const page = await world.browser().newPage();
  await page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () => {
      const mail = document.getElementById('views')?.lastElementChild as HTMLElement;
      mail.remove();
      history.replaceState(null, '', '#inbox');
      (globalThis as unknown as Stage).mail = mail;
    });
  });
  await page.goto(address);
  await pause(600);
  return page;
}

/** Puts the mail into the page, under a new id, and tells when the banner was there. */
const bannerAfter = (page: Page, round: number) =>
  page.evaluate(async (number) => {
    const { mail } = globalThis as unknown as Stage;
    const copy = mail.cloneNode(true) as HTMLElement;
    const root = copy.querySelector('[data-legacy-message-id]');
    root?.setAttribute('data-legacy-message-id', `19b9d2c1a40${(0x1_00_00 + number).toString(16)}`);
    root?.removeAttribute('data-message-id');
    const body = copy.querySelector('.ii.gt');
    const last = body?.previousElementSibling;
    const start = performance.now();
    const taken = await new Promise<number>((resolve) => {
      setTimeout(() => resolve(Number.NaN), 10_000);
      new MutationObserver(() => {
        if (body?.previousElementSibling !== last) resolve(performance.now() - start);
      }).observe(copy, { subtree: true, childList: true });
      document.getElementById('views')?.append(copy);
      location.hash = `inbox/FMfcgzQXJWDs${'bench'.repeat(4)}${number}`;
    });
    copy.remove();
    location.hash = 'inbox';
    return taken;
  }, round);

/** From body, sender and id in the page until the banner is there. */
export async function measureBanner(world: World, address: string, rounds: number, isCold: boolean): Promise<number[]> {
  const page = await openWithoutMail(world, address);
  const taken: number[] = [];
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    if (isCold) await stopBackground(world, page);
    taken.push(await bannerAfter(page, round + (isCold ? 1000 : 0)));
    await pause(500);
  }
  await page.close();
  return taken.slice(1);
}

/** A message that asks for nothing, from the content script to the background and back. Chromium lets one in there. */
export async function measureMessage(page: Page, rounds: number): Promise<number[]> {
  const session = await page.createCDPSession();
  const contexts: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  await pause(200);
  const ours = contexts.find(({ origin }) => origin.startsWith('chrome-extension://'));
  const expression = `(async () => {
    const taken = [];
    for (let round = 0; round <= ${rounds}; round++) {
      const start = performance.now();
      await chrome.runtime.sendMessage({}).catch(() => undefined);
      taken.push(performance.now() - start);
    }
    return taken.slice(1);
  })()`;
  const evaluated = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    ...(ours ? { contextId: ours.id } : {}),
  });
  await session.detach();
  return evaluated.result.value as number[];
}

/** What the browser writes down of its own work (Chromium's trace format); times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly dur?: number;
  /** Time the thread really worked: not what a busy machine took away from it. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

async function trace(page: Page, categories: string[], during: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories });
  await during();
  const written = new TextDecoder().decode(await page.tracing.stop());
  return (JSON.parse(written) as { traceEvents: readonly TraceEvent[] }).traceEvents;
}

const worked = ({ tdur, dur = 0 }: TraceEvent) => (tdur ?? dur) / 1000;

/**
 * The longest task while a large mail is read: the mail lies in the page and is drawn, then the page marks it as one, so
 * that nothing but us has work to do. The same without us beside it. Only Chromium says how long a task worked.
 */
export async function measureLongestTask(world: World, name: string, host: string): Promise<number> {
  const page = await world.browser().newPage();
  await page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () => {
      const mail = document.getElementById('views')?.lastElementChild as HTMLElement;
      for (const mark of ['data-message-id', 'data-legacy-message-id', 'aria-expanded']) {
        for (const marked of mail.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
      }
      history.replaceState(null, '', '#inbox');
      (globalThis as unknown as Stage).mail = mail;
    });
  });
  await page.goto(hostileAddress(name, host));
  await pause(3000);
  const events = await trace(page, ['disabled-by-default-devtools.timeline', 'blink.user_timing'], async () => {
    await page.evaluate(() => {
      const { mail } = globalThis as unknown as Stage;
      performance.mark('mail there');
      mail.querySelector('.adn')?.setAttribute('data-legacy-message-id', '19b9d2c1a4010001');
    });
    await pause(4000);
  });
  await page.close();
  // The background works in a process of its own, where nobody waits for a frame.
  const tab = events.find((event) => event.name === 'mail there')?.pid;
  return Math.max(...events.filter(({ name: event, pid }) => event === 'RunTask' && pid === tab).map(worked));
}

/** What 1,000 changes elsewhere in the page take, until every observer has heard of them. */
export async function measureMutations(world: World, name: string, host: string, rounds: number): Promise<number[]> {
  const page = await world.browser().newPage();
  await page.goto(hostileAddress(name, host));
  await pause(1500);
  const taken = await page.evaluate(async (times) => {
    const place = document.querySelector('.aeN') as HTMLElement;
    const all: number[] = [];
    for (let round = 0; round <= times; round++) {
      const start = performance.now();
      for (let change = 0; change < 500; change++) {
        const added = document.createElement('b');
        place.append(added);
        added.className = 'changed';
      }
      // Observers are called at the end of this step, before the next one.
      await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(undefined))));
      all.push(performance.now() - start);
      place.replaceChildren();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return all.slice(1);
  }, rounds);
  await page.close();
  return taken;
}

/** How long Chromium evaluates each extension's content script as a page loads, by the script's name. */
export async function measureEvaluation(world: World, name: string, loads: number): Promise<Map<string, number[]>> {
  const page = await world.browser().newPage();
  const found = new Map<string, number[]>();
  for (let load = 0; load <= loads; load++) {
    const events = await trace(page, ['devtools.timeline'], async () => {
      await page.goto(hostileAddress(name).replace('#', `&load=${load}#`));
      await pause(400);
    });
    // The first load warms up.
    if (load === 0) continue;
    for (const event of events) {
      const url = event.args.data?.url ?? '';
      if (event.name !== 'EvaluateScript' || !url.startsWith('chrome-extension://')) continue;
      const script = url.slice(url.lastIndexOf('/') + 1);
      found.set(script, [...(found.get(script) ?? []), worked(event)]);
    }
  }
  await page.close();
  return found;
}
