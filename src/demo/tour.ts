import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level } from '../classifier/verdict.ts';
import type { MailboxMail } from './mailbox.ts';

/** The demo mailbox as a tour: each mail teaches one thing. The files are the ones the tests judge. */
export interface Stop {
  /** Name in the address of its page. */
  readonly id: string;
  /** The file below `tests/mail`. */
  readonly file: string;
  readonly title: string;
  /** One line, shown beside the mail: what to look for. */
  readonly lookFor: string;
  /** What the extension makes of it in the page of either webmail; tests/e2e/tour.test.ts holds it to that. */
  readonly shows: Level;
  /** Words the banner must have. */
  readonly says?: string;
  /** The level after "Check the original", which only Gmail makes possible. */
  readonly original?: Level;
  /** It came so many hours before the demo; left out where the time teaches nothing. */
  readonly hoursAgo?: number;
}

export const tour: readonly Stop[] = [
  {
    id: 'reset',
    file: 'actInApp/reset-2026-01.eml',
    title: 'Real, but did you ask?',
    lookFor:
      'The sender and every link are Instagram’s own, as in January 2026. Not red, not green: if you did not ask, somebody typed your name. Click “Reset password” in the mail: links are held.',
    shows: 'actInApp',
    hoursAgo: 30,
  },
  {
    id: 'reset-second',
    file: 'actInApp/reset-2026-01.eml',
    title: 'The second within two days',
    lookFor: 'The same mail ten hours later. The banner counts the ones you opened (open the first before).',
    shows: 'actInApp',
    says: '2 reset mails',
    hoursAgo: 20,
  },
  {
    id: 'reset-third',
    file: 'actInApp/reset-2026-01.eml',
    title: 'The third: somebody keeps trying',
    lookFor: 'Press “I did not” and read on. Then press the toolbar button: further down, its popup draws all three.',
    shows: 'actInApp',
    says: 'somebody keeps trying',
    hoursAgo: 1,
  },
  {
    id: 'changed-link',
    file: 'dangerous/reset-2026-01-one-link-changed.eml',
    title: 'An exact copy, one link changed',
    lookFor: 'Only the button leads elsewhere: click it and read the domain. One foreign link decides.',
    shows: 'dangerous',
    says: 'account-reset.example',
  },
  {
    id: 'mailto',
    file: 'dangerous/mailto-buttons-genuine-links.eml',
    title: 'A button that writes a mail',
    lookFor: 'Every web link is genuine. “Report this user” opens no page: it would answer a stranger.',
    shows: 'dangerous',
  },
  {
    id: 'forged',
    file: 'dangerous/reset-2026-01-forged.eml',
    title: 'Forged, and nothing to see',
    lookFor:
      'Letter for letter the real one. Press “Check the original”: only the headers tell, and only Gmail hands them out. In Outlook it stays “act in the app”, which is right either way.',
    shows: 'actInApp',
    original: 'dangerous',
  },
  {
    id: 'login-code',
    file: 'actInApp/login-code.eml',
    title: 'A real code',
    lookFor:
      'Nobody from Instagram ever asks for it. Whoever does wants your account: type it into the app or nowhere.',
    shows: 'actInApp',
  },
  {
    id: 'invitation',
    file: 'suspicious/business-invitation.eml',
    title: 'Meta’s address, a stranger’s words',
    lookFor: 'The sender is real; the comment inside was written by whoever invites you, and so was its link.',
    shows: 'suspicious',
  },
  {
    id: 'look-alike',
    file: 'dangerous/look-alike-sender.eml',
    title: 'A sender that looks right',
    lookFor:
      'Read the sender’s address letter by letter: its “instagram” begins with a small L, not an I. The link is genuine.',
    shows: 'dangerous',
    says: 'lnstagram.example',
  },
  {
    id: 'forwarded',
    file: 'dangerous/forwarded-phish.eml',
    title: 'A friend passes a trap on',
    lookFor: 'Tom is real and means well. The link in what he forwards is still live.',
    shows: 'dangerous',
  },
  {
    id: 'attachment',
    file: 'dangerous/copyright-attachment.eml',
    title: 'A threat with an attachment',
    lookFor: 'No link at all: the form lies in the attachment. Real notices stand in the app, and 24 hours is a lie.',
    shows: 'dangerous',
  },
  {
    id: 'own-name',
    file: 'unrelated/tool-schedules-posts.eml',
    title: 'A tool in its own name',
    lookFor: 'It writes about your Instagram, urgently, but signs with its own name and links to itself: silence.',
    shows: 'unrelated',
  },
  {
    id: 'newsletter',
    file: 'unrelated/newsletter-with-icon.eml',
    title: 'An Instagram icon is no claim',
    lookFor:
      'A newsletter with social icons and a photo credit: silence. A warning here would teach you to ignore all.',
    shows: 'unrelated',
  },
  {
    id: 'digest',
    file: 'consistent/digest.eml',
    title: 'Routine mail',
    lookFor: 'From Instagram, about nothing that matters: only the toolbar button says so, and never “safe”.',
    shows: 'consistent',
  },
];

const hour = 60 * 60_000;
const folder = join(import.meta.dirname, '../../tests/mail');

/** The mails of the tour as the mailbox wants them, as of now. */
export function tourMails(now = Date.now()): MailboxMail[] {
  return tour.map(({ id, file, title, hoursAgo }, index) => ({
    id,
    title: `${index + 1}. ${title}`,
    raw: readFileSync(join(folder, file)),
    ...(hoursAgo === undefined ? {} : { receivedAt: now - hoursAgo * hour }),
  }));
}
