import type { Level, LinkKind } from '../classifier/verdict.ts';
import type { VerdictWords } from './pageWords.ts';

/** What the check page gets to show, finished: hosts only, never an address of a mail. And what it is to read itself. */

/** The answer to "Is this link real?", finished. Holds hosts only, never the address itself. */
export interface LinkReport {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly kind: LinkKind;
  /** The heading. */
  readonly answer: string;
  /** The registrable domain or IP address for large letters; '' when nobody can know. */
  readonly domain: string;
  /** The domain in the letters it stands for, when it is written with another alphabet. */
  readonly unicode?: string;
  /** What kind of page it opens; '' when there is nothing to say. */
  readonly page: string;
  /** The redirects and gateways taken off; '' when there were none. */
  readonly hops: string;
  /** Strongest first; the last is always the advice. */
  readonly cautions: readonly string[];
}

/** One destination of a mail, however many of its links go there. */
export interface MailLink {
  readonly kind: LinkKind;
  readonly answer: string;
  /** As in `LinkReport`. */
  readonly domain: string;
  /** What else there is to say, '' when nothing. */
  readonly note: string;
}

/** The verdict on a whole mail. */
export interface MailReport extends VerdictWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly level: Level;
  readonly why: string;
  readonly stepsLabel: string;
  /** One sentence, or '' when everything was checked. */
  readonly notChecked: string;
  /** Heads the folded list. */
  readonly linksLabel: string;
  readonly links: readonly MailLink[];
}

/** So much of a selection is read (characters of its markup); where it ends there, that is said. */
export const longestSelection = 2_000_000;

/** The answer to what the person asked from a menu or by a key. */
export type CheckAnswer =
  | { readonly kind: 'link'; readonly label: string; readonly report: LinkReport }
  | {
      readonly kind: 'selection';
      readonly label: string;
      /** Markup of a page, as it is: only to be parsed and read, never to be shown. */
      readonly markup: string;
      /** Said when there is nothing to read in it. */
      readonly empty: string;
    }
  /** It could not be looked at; says why and what to do. */
  | { readonly kind: 'problem'; readonly text: string };

/** Why a file or a pasted source is no mail to check. */
export const mailProblems = ['empty', 'binary', 'tooLarge', 'outlookFile', 'webPage', 'unreadable'] as const;
export type MailProblem = (typeof mailProblems)[number];

/** The check page's own words. */
export interface CheckWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly linkHeading: string;
  readonly linkLabel: string;
  readonly linkButton: string;
  readonly mailHeading: string;
  readonly mailHelp: string;
  readonly fileLabel: string;
  readonly sourceLabel: string;
  readonly sourceButton: string;
  readonly busy: string;
  readonly failed: string;
  readonly onlyFirstFile: string;
  /** With `$1` for the number of mails in the file. */
  readonly severalMails: string;
  readonly problems: Readonly<Record<MailProblem, string>>;
  readonly footer: string;
}
