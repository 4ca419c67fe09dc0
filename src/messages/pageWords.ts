import type { Answer } from '../classifier/context.ts';
import type { Level, LinkKind } from '../classifier/verdict.ts';

export type { Answer } from '../classifier/context.ts';

/** What a webmail page shows, finished by the background. */

/** What a person is told about where one link goes. */
export interface GateLink {
  readonly kind: LinkKind;
  /** The registrable domain, IP address or mail address to show in large letters; '' when nobody can know. */
  readonly domain: string;
  /** The domain in the letters it stands for, when it is written with another alphabet. */
  readonly unicode?: string;
  /** The heading above the domain. */
  readonly title: string;
  /** One reason. */
  readonly reason: string;
}

/** What every surface says of a verdict. */
export interface VerdictWords {
  readonly title: string;
  /** Strongest first. */
  readonly reasons: readonly string[];
  readonly steps: readonly string[];
  /** What would change the verdict, or ''. */
  readonly change: string;
}

export interface BannerWords extends VerdictWords {
  readonly label: string;
  /** What several security mails mean together; '' when there is nothing to say. */
  readonly history: string;
  /** How many of the reasons are shown at once; the others stand behind "Why?". */
  readonly shownReasons: number;
  /** One sentence, or '' when everything was checked. */
  readonly notChecked: string;
  readonly stepsLabel: string;
  readonly why: string;
  readonly close: string;
  /** "Check the original": asks the webmail for the headers; only where nobody has seen them. */
  readonly original?: { readonly button: string; readonly failed: string };
  readonly wrong: WrongWords;
  /** "Report to …"; '' where no organisation wants reports. */
  readonly reportTo: string;
  /** '' where the organisation lets nobody pause. */
  readonly pause: string;
  /** Said when what the person chose could not be kept. */
  readonly notSaved: string;
  /** "Did you ask for this?"; only where the mail can be the answer to a request. */
  readonly asked?: AskedWords;
}

export interface AskedWords {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly yesText: string;
  readonly noText: string;
  /** Opens the checklist at `situation`, once the person said no. */
  readonly whatToDo: string;
  readonly situation: string;
}

/** A row of the list of mails as the page shows it: only looked at, never kept. */
export interface SeenRow {
  readonly id: string;
  readonly address: string | undefined;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly date: number | undefined;
}

/** The mail's entry in the history. */
export interface RememberedMail {
  readonly id: string;
  readonly answer: Answer | undefined;
}

/** "This is wrong": folds the banner and copies a report that names no person and no address. */
export interface WrongWords {
  /** '' where the organisation has taken it away. */
  readonly button: string;
  readonly copied: string;
  /** Said when the browser did not allow to copy: the report then stands below to be copied by hand. */
  readonly notCopied: string;
  readonly undo: string;
  readonly report: string;
}

/**
 * How one goes on from the gate: not at all, by a button, by a button after a short wait, or by pressing the address
 * itself.
 */
export type WayOn = 'none' | 'button' | 'wait' | 'address';

export interface GateWords {
  readonly wayOn: WayOn;
  readonly label: string;
  readonly stay: string;
  readonly go: string;
  /** With `$1` for the seconds left. */
  readonly goIn: string;
  /** Stands where `go` would: how to go on, or why nobody does. */
  readonly confirm: string;
  /** The heading when nobody could answer for a link. */
  readonly unknown: string;
}

export interface Verdicted {
  readonly level: Level;
  /** Whether the page shows a banner: the level, as far as the person wants to be warned. */
  readonly warns: boolean;
  /** Whether the page holds the links; only where it shows a banner. */
  readonly holds: boolean;
  /** Nothing is shown because the sender is trusted; never on `dangerous`. */
  readonly isTrusted: boolean;
  /** The organisation trusts, not the person. */
  readonly byOrganisation: boolean;
  /** Whether "I asked" may open links that stay at Meta: a vouched mail about the account. */
  readonly mayAsk: boolean;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** `undefined` when nothing is shown in the page. */
  readonly banner: BannerWords | undefined;
  /** Absent where nothing is remembered. */
  readonly remembered?: RememberedMail;
  readonly gate: GateWords;
  /** One per link of the message, in its order. */
  readonly links: readonly GateLink[];
}

/** Words a tab needs when nobody can answer it any more. */
export interface PageWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly label: string;
  readonly close: string;
  readonly cannotReadTitle: string;
  readonly cannotReadText: string;
  readonly unsupportedTitle: string;
  readonly reloadTitle: string;
  /** The person has taken the permission for this host away; what runs still in its tabs reads nothing more. */
  readonly isWithheld?: true;
  /** Milliseconds since 1970; absent when the person has not paused this site. */
  readonly pausedUntil?: number;
}
