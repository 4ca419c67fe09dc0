/** The demo mailbox: each mail teaches one thing. The files are the ones the tests judge. */
export interface DemoMail {
  /** Name in the address of its page. */
  readonly id: string;
  /** The file below `tests/mail`. */
  readonly file: string;
  readonly lesson: string;
  /** It came so many hours before the demo; left out where the time teaches nothing. */
  readonly hoursAgo?: number;
}

export const tour: readonly DemoMail[] = [
  {
    id: 'reset',
    file: 'actInApp/reset-2026-01.eml',
    lesson: 'The text of January 2026: a real reset somebody else may have asked for. Not red, not green.',
    hoursAgo: 30,
  },
  {
    id: 'reset-again',
    file: 'actInApp/reset-2026-01.eml',
    lesson: 'The second within two days.',
    hoursAgo: 20,
  },
  {
    id: 'reset-third',
    file: 'actInApp/reset-2026-01.eml',
    lesson: 'The third: somebody keeps trying. The popup draws them, and an answer changes both.',
    hoursAgo: 1,
  },
  {
    id: 'changed-link',
    file: 'dangerous/reset-2026-01-one-link-changed.eml',
    lesson: 'The same mail with one changed link: one foreign link decides.',
  },
  {
    id: 'mailto',
    file: 'dangerous/mailto-buttons-genuine-links.eml',
    lesson: 'Every web link is genuine; the button writes a mail to a stranger.',
  },
  {
    id: 'backup-code',
    file: 'dangerous/asks-for-backup-code.eml',
    lesson: 'It asks for a backup code: what opens the account is never given to anyone.',
  },
  {
    id: 'copyright',
    file: 'dangerous/fr-copyright.eml',
    lesson: 'The copyright scare, in French: the language does not matter.',
  },
  {
    id: 'new-login',
    file: 'actInApp/new-login.eml',
    lesson: 'A real login notice: look in the app, not through the mail.',
  },
  {
    id: 'invitation',
    file: 'suspicious/business-invitation.eml',
    lesson: "Meta's own address carrying a stranger's text and link.",
  },
  {
    id: 'hide-my-email',
    file: 'suspicious/apple-hide-my-email.eml',
    lesson: 'A real notice through an alias service: it cannot be confirmed here.',
  },
  { id: 'digest', file: 'consistent/digest.eml', lesson: 'Routine mail: the toolbar alone says so.' },
  {
    id: 'newsletter',
    file: 'unrelated/newsletter-with-icon.eml',
    lesson: 'A newsletter with an Instagram icon: nothing is shown.',
  },
];
