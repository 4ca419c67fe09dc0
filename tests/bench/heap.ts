import type { CDPSession } from 'puppeteer-core';
import { workerOf } from '../../src/demo/ownPages.ts';
import { hostileAddress } from '../e2e/hostileMails.ts';
import { bannerOf, pause, type World } from '../e2e/world.ts';

/** Bytes of JavaScript that are in use once rubbish is collected. Only Chromium tells. */
export interface Heap {
  readonly tab: number;
  readonly background: number;
}

async function usedBy(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** A mail open in a tab, with its banner where `host` is a webmail. */
export async function measureHeap(world: World, name: string, host: string): Promise<Heap> {
  const page = await world.browser().newPage();
  await page.goto(hostileAddress(name, host));
  await bannerOf(page, 2000);
  await pause(1000);
  const session = await page.createCDPSession();
  const tab = await usedBy(session);
  await session.detach();
  const worker = await workerOf(world.browser());
  const background = await usedBy(worker.client);
  await page.close();
  return { tab, background };
}
