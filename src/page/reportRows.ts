import type { SeenRow } from '../messages/messages.ts';
import type { Webmail } from '../webmail/webmail.ts';

/** Tells the background which rows the list shows, each row once: security mails count even when nobody opens them. */

/** The list is not read more often than this (milliseconds). */
const between = 2_000;
/** More rows than this are told the next time. */
const mostRows = 100;

export interface RowReporter {
  /** The page was looked at. */
  readonly look: () => void;
}

/** @param report hands rows of one mailbox to the background; rejects when nobody took them */
export function createRowReporter(
  window: Window & typeof globalThis,
  { readRows, readAccount }: Pick<Webmail, 'readRows' | 'readAccount'>,
  report: (account: string, rows: readonly SeenRow[]) => Promise<void>,
): RowReporter {
  const told = new Set<string>();
  let last = Number.NEGATIVE_INFINITY;
  return {
    look: () => {
      const now = window.performance.now();
      if (now - last < between) return;
      last = now;
      const rows = readRows(window.document, new URL(window.location.href));
      const fresh = rows.filter(({ id }) => !told.has(id)).slice(0, mostRows);
      // Without its mailbox a row would count twice once the mail is open. It is only looked for where a row needs it.
      const account = fresh.length === 0 ? undefined : readAccount(window.document);
      if (account === undefined) return;
      for (const { id } of fresh) told.add(id);
      const seen = fresh.map(({ id, from, subject, date }) => ({ id, address: from.address, subject, date }));
      // Rows that nobody took are told again.
      report(account, seen).catch(() => {
        for (const { id } of fresh) told.delete(id);
      });
    },
  };
}
