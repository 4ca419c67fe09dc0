import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as messages from '../../src/messages/messages.ts';
import { inOrder } from '../../src/page/inOrder.ts';
import { createTabReporter } from '../../src/page/tabReporter.ts';

/** The toolbar says what was told last, also where the background was stopped in between. */

let told: string[];
let answers: (() => Promise<void>)[];
const reading = { state: 'reading', level: undefined } as const;
const ok = { state: 'ok', level: 'dangerous' } as const;

beforeEach(() => {
  told = [];
  answers = [];
  vi.spyOn(messages, 'sendMessage').mockImplementation((async (_: string, { state }: messages.TabReport) => {
    told.push(`${state} asked`);
    await answers.shift()?.();
    told.push(`${state} taken`);
  }) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('a report waits until the one before it is taken, however long that needs', async () => {
  const taken = Promise.withResolvers<void>();
  answers = [() => taken.promise];
  const { report } = createTabReporter();
  report(reading);
  report(ok);
  await vi.waitFor(() => expect(told).toEqual(['reading asked']));
  taken.resolve();
  await vi.waitFor(() => expect(told).toEqual(['reading asked', 'reading taken', 'ok asked', 'ok taken']));
});

test('the same report is told once, again after it was forgotten, and again when nobody took it', async () => {
  const { report, forget } = createTabReporter();
  report(ok);
  report(ok);
  await vi.waitFor(() => expect(told).toEqual(['ok asked', 'ok taken']));
  forget();
  answers = [() => Promise.reject(new Error('stopped'))];
  report(ok);
  await vi.waitFor(() => expect(told).toHaveLength(3));
  await Promise.resolve();
  report(ok);
  await vi.waitFor(() => expect(told.slice(2)).toEqual(['ok asked', 'ok asked', 'ok taken']));
});

test('a task that fails holds up none behind it', async () => {
  const order = inOrder();
  const failed = order(() => Promise.reject(new Error('no'))).catch(String);
  expect(await order(async () => 'yes')).toBe('yes');
  expect(await failed).toBe('Error: no');
});
