import { readFileSync } from 'node:fs';
import { addressOf, createMailbox, type MailboxMail } from '../../src/demo/mailbox.ts';
import type { Site } from '../../src/demo/servers.ts';
import { root } from './world.ts';

/** Security mails of the last hours: only those are remembered. */

const hour = 60 * 60_000;
const raw = readFileSync(`${root}/tests/mail/actInApp/reset-2026-01.eml`);

export interface RecentMails {
  readonly mails: readonly MailboxMail[];
  readonly site: Site;
  /** Where the mail of that number lies. */
  readonly address: (index: number) => string;
}

/** @param count how many, each an hour older than the one before */
export function recentMails(count: number): RecentMails {
  const mails = Array.from({ length: count }, (_, index) => ({
    id: `recent-${index}`,
    raw,
    receivedAt: Date.now() - (index + 1) * hour,
  }));
  return { mails, site: createMailbox(mails), address: (index) => addressOf(`recent-${index}`) };
}
