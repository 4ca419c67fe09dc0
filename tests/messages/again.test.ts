import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { untilAnswered } from '../../src/messages/again.ts';

/** A background that is stopped before it answers is asked again; one that hangs is given up. */

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const failing = (times: number) => {
  let tries = 0;
  return vi.fn(async () => {
    if (++tries <= times) throw new Error(`stopped ${tries}`);
    return 'answer';
  });
};

test.each([0, 1, 2])('stopped %i times: the answer comes', async (times) => {
  const ask = failing(times);
  const answer = untilAnswered(ask);
  await vi.runAllTimersAsync();
  expect(await answer).toBe('answer');
  expect(ask).toHaveBeenCalledTimes(times + 1);
});

test('stopped again and again: that is told, within half a second', async () => {
  const start = Date.now();
  const failed = untilAnswered(failing(3)).catch(String);
  await vi.runAllTimersAsync();
  expect(await failed).toBe('Error: stopped 3');
  expect(Date.now() - start).toBeLessThan(500);
});

test('a background that hangs is given up after ten seconds, and not asked twice', async () => {
  const ask = vi.fn(() => new Promise<never>(() => undefined));
  let failure = '';
  void untilAnswered(ask).catch((error: unknown) => {
    failure = String(error);
  });
  await vi.advanceTimersByTimeAsync(9900);
  expect(failure).toBe('');
  await vi.advanceTimersByTimeAsync(200);
  expect(failure).toBe('Error: No answer within 10000 ms');
  expect(ask).toHaveBeenCalledOnce();
});
