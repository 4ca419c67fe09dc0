import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waitForPause } from '../../src/page/pauseEnd.ts';

/** A paused tab starts again in time, whatever the clock does. */

const hour = 60 * 60_000;
const now = Date.parse('2026-11-24T12:00:00Z');
const onOver = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  onOver.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

test('by the clock', () => {
  waitForPause(now + hour, onOver);
  vi.advanceTimersByTime(hour - 1);
  expect(onOver).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onOver).toHaveBeenCalledTimes(1);
});

test('within a minute after the computer slept through it', () => {
  waitForPause(now + hour, onOver);
  vi.setSystemTime(now + 8 * hour);
  vi.advanceTimersByTime(60_000);
  expect(onOver).toHaveBeenCalledTimes(1);
});

test('after the same hour where the clock was set back', () => {
  waitForPause(now + hour, onOver);
  vi.setSystemTime(now - 1000 * hour);
  vi.advanceTimersByTime(hour);
  expect(onOver).toHaveBeenCalledTimes(1);
});

test('not at all once nobody waits', () => {
  waitForPause(now + hour, onOver)();
  vi.advanceTimersByTime(2 * hour);
  expect(onOver).not.toHaveBeenCalled();
});
