import type { SeenRow } from '../messages.ts';
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

/** @param report hands rows of one mailbox to the background */
export function createRowReporter(
  window: Window & typeof globalThis,
  { readList }: Pick<Webmail, 'readList'>,
  report: (account: string, rows: readonly SeenRow[]) => void,
): RowReporter {
  const told = new Set<string>();
  let last = Number.NEGATIVE_INFINITY;
  return {
    look: () => {
      const now = window.performance.now();
      if (now - last < between) return;
      last = now;
      const { account, rows } = readList(window.document, new URL(window.location.href));
      const fresh = rows.filter(({ id }) => !told.has(id)).slice(0, mostRows);
      // Without its mailbox a row would count twice once the mail is open.
      if (account === undefined || fresh.length === 0) return;
      for (const { id } of fresh) told.add(id);
      report(
        account,
        fresh.map(({ id, from, subject, date }) => ({ id, address: from.address, subject, date })),
      );
    },
  };
}
