import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageWords, TabReport } from '../../src/messages/messages.ts';
import * as messages from '../../src/messages/messages.ts';
import { readMailPage } from '../../src/page/readMailPage.ts';
import { createTabReporter } from '../../src/page/tabReporter.ts';
import { outlookPlace } from '../../src/webmail/places.ts';
import type { PageReading, Webmail } from '../../src/webmail/webmail.ts';

/** What the toolbar is told while a mail cannot be read. */

let reading: PageReading;
let reports: TabReport['state'][];
let stop: () => void;

const webmail: Webmail = {
  place: outlookPlace,
  idAttributes: [],
  read: () => reading,
  readRows: () => [],
  readAccount: () => undefined,
  route: () => 'the same',
};
const words = { cannotReadTitle: 'Cannot read', cannotReadText: 'Sorry', close: 'Close' } as unknown as PageWords;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="place"></div><div id="other"></div>';
  reports = [];
  vi.spyOn(messages, 'sendMessage').mockImplementation(async (type: string, data: unknown) => {
    if (type === 'reportPage') reports.push((data as TabReport).state);
    return undefined;
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function start(): void {
  stop = readMailPage(window, webmail, Promise.resolve(words), {
    isAlive: () => true,
    report: createTabReporter().report,
  }).stop;
}

const place = () => document.querySelector('#place') as Element;

describe('a mail that cannot be read', () => {
  test('is said to be unreadable after eight seconds on a page that stands still, and stays so', async () => {
    reading = { kind: 'unreadable', place: place() };
    start();
    await vi.advanceTimersByTimeAsync(7500);
    expect(reports).toEqual(['reading']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(reports).toEqual(['reading', 'cannot-read']);
    expect(place().previousElementSibling).not.toBeNull();
  });

  test('is waited for longer while the page is still being built', async () => {
    reading = { kind: 'unreadable', place: place() };
    start();
    for (let second = 0; second < 13; second++) {
      document.querySelector('#other')?.append(document.createElement('p'));
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(reports).toEqual(['reading']);
    await vi.advanceTimersByTimeAsync(4000);
    expect(reports).toEqual(['reading', 'cannot-read']);
  });

  test('a page that names another mail than it shows is waited for, then believed', async () => {
    reading = { kind: 'open', messages: [], unreadable: 0, isStale: true };
    start();
    await vi.advanceTimersByTimeAsync(2500);
    expect(reports).toEqual(['reading']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(reports).toEqual(['reading', 'partial']);
  });
});
