import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SeenRow } from '../../src/messages/messages.ts';
import { createRowReporter } from '../../src/page/reportRows.ts';
import type { ListRow } from '../../src/webmail/webmail.ts';

/** Rows of the list are told once each, and not without the mailbox they lie in. */

const row = (id: string): ListRow => ({
  id,
  from: { displayName: 'Instagram', address: 'security@mail.instagram.com' },
  subject: 'Reset your password',
  date: undefined,
});

let list: { readonly account: string | undefined; readonly rows: readonly ListRow[] };
let told: string[][];
const readRows = vi.fn(() => list.rows);
const readAccount = () => list.account;
let isDeaf: boolean;
let reporter: ReturnType<typeof createRowReporter>;

beforeEach(() => {
  vi.useFakeTimers();
  readRows.mockClear();
  told = [];
  isDeaf = false;
  list = { account: 'rosa@example.org', rows: [row('a'), row('b')] };
  reporter = createRowReporter(window, { readRows, readAccount }, async (_, rows: readonly SeenRow[]) => {
    told.push(rows.map(({ id }) => id));
    if (isDeaf) throw new Error('nobody answers');
  });
});

afterEach(() => {
  vi.useRealTimers();
});

test('rows that nobody took are told again', async () => {
  isDeaf = true;
  reporter.look();
  await vi.advanceTimersByTimeAsync(3000);
  isDeaf = false;
  reporter.look();
  await vi.advanceTimersByTimeAsync(3000);
  reporter.look();
  expect(told).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
});

test('each row is told once', () => {
  reporter.look();
  vi.advanceTimersByTime(3000);
  list = { ...list, rows: [row('c'), row('a')] };
  reporter.look();
  expect(told).toEqual([['a', 'b'], ['c']]);
});

test('nothing is told while the mailbox is unknown, and then all of it', () => {
  list = { ...list, account: undefined };
  reporter.look();
  expect(told).toEqual([]);
  vi.advanceTimersByTime(3000);
  list = { ...list, account: 'rosa@example.org' };
  reporter.look();
  expect(told).toEqual([['a', 'b']]);
});

test('a page that is looked at all the time is read every two seconds', () => {
  for (let look = 0; look < 40; look++) {
    reporter.look();
    vi.advanceTimersByTime(100);
  }
  expect(readRows).toHaveBeenCalledTimes(2);
});

test('a list of thousands is told in pieces', () => {
  list = { ...list, rows: Array.from({ length: 150 }, (_, index) => row(String(index))) };
  reporter.look();
  vi.advanceTimersByTime(3000);
  reporter.look();
  expect(told.map((ids) => ids.length)).toEqual([100, 50]);
});
