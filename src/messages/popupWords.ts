import type { Level } from '../classifier/verdict.ts';

/** What the popup and the welcome page show, finished by the background. */

/** The tab a popup stands over. */
export interface PopupPlace {
  readonly tabId: number;
  /** '' where the page has none, or the browser does not tell. */
  readonly host: string;
}

/** What the open mail's banner says, asked of the tab itself and never stored. */
export interface OpenVerdict {
  readonly level: Level;
  readonly title: string;
  readonly reason: string;
}

export interface StatusWords {
  readonly level: Level | undefined;
  /** The open mail's level in words; '' when no mail is judged. */
  readonly mail: string;
  /** Whether this page is read. */
  readonly site: string;
  /** Pause and resume; absent where nothing is read. */
  readonly pause?: { readonly host: string; readonly pauses: boolean; readonly button: string };
  /** Asks the browser for a permission that was taken away. */
  readonly permission?: { readonly origin: string; readonly button: string };
  /** Said when a change could not be saved. */
  readonly notSaved: string;
}

export interface LinkBoxWords {
  readonly title: string;
  readonly label: string;
  readonly button: string;
  readonly privacy: string;
}

export interface StepWords {
  /** What is stored when it is ticked. */
  readonly id: string;
  readonly text: string;
  /** Where it stands in the app; '' when it is not there. */
  readonly path: string;
  readonly advisedBy: string;
  readonly isTicked: boolean;
}

export interface SituationWords {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly StepWords[];
}

export interface ChecklistWords {
  readonly title: string;
  readonly situations: readonly SituationWords[];
  /** With `$1` for the ticked steps and `$2` for all. */
  readonly progress: string;
  readonly startOver: string;
  readonly startedOver: string;
  readonly undo: string;
  readonly notSaved: string;
}

/** One day of the timeline; counts are mails. */
export interface TimelineDay {
  readonly label: string;
  /** The person did not ask for them, or has not said. */
  readonly open: number;
  readonly asked: number;
  /** Rows of the list that were never opened. */
  readonly unopened: number;
}

export interface TimelineWords {
  readonly title: string;
  /** What they mean together. */
  readonly summary: string;
  /** Oldest first, days without mails too. */
  readonly days: readonly TimelineDay[];
  readonly kindLabels: Readonly<Record<'open' | 'asked' | 'unopened', string>>;
  readonly dayLabel: string;
  readonly asTable: string;
  /** Known waves by the index of their first and last day. */
  readonly waves: readonly { readonly from: number; readonly to: number; readonly label: string }[];
  /** What limits the picture: days of first sight, broken storage. */
  readonly notes: readonly string[];
  readonly erase: string;
  readonly notSaved: string;
}

export interface PopupWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly status: StatusWords;
  readonly linkBox: LinkBoxWords & { readonly pageButton: string };
  readonly checklist: ChecklistWords;
  readonly timeline: TimelineWords;
  readonly reporting: { readonly title: string; readonly steps: readonly string[] };
  readonly printTitle: string;
  readonly print: string;
  readonly wholeMail: string;
  readonly options: string;
  /** The organisation's own page with help. */
  readonly help?: { readonly href: string; readonly text: string };
  readonly footer: string;
}

export interface WelcomeWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly does: readonly string[];
  readonly cannotTitle: string;
  readonly cannot: readonly string[];
  readonly pin: string;
  readonly tryTitle: string;
  readonly tryText: string;
  readonly linkBox: LinkBoxWords;
  readonly options: string;
  readonly footer: string;
}
