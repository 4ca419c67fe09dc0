import { defineExtensionMessaging } from '@webext-core/messaging';
import type { CheckAnswer, CheckWords, MailReport } from './checkMessages.ts';
import type { Message } from './classifier/message.ts';
import type { Level, LinkKind } from './classifier/verdict.ts';
import type { OpenVerdict, PopupPlace, PopupWords, WelcomeWords } from './popupWords.ts';

/**
 * Every message between the extension's parts. Content scripts live in hostile pages, so the background checks what
 * it gets (`messageSchemas.ts`); replies carry finished words, never a link of a mail.
 */

/** What a tab says of its page; decides the toolbar together with the level. */
export type PageState = 'no-mail' | 'reading' | 'ok' | 'partial' | 'cannot-read' | 'unsupported' | 'paused';

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

export interface BannerWords {
  readonly label: string;
  readonly title: string;
  /** Strongest first. */
  readonly reasons: readonly string[];
  readonly steps: readonly string[];
  readonly change: string;
  /** One sentence, or '' when everything was checked. */
  readonly notChecked: string;
  readonly stepsLabel: string;
  readonly why: string;
  readonly close: string;
  /** "Check the original": asks the webmail for the headers; only where nobody has seen them. */
  readonly original?: { readonly button: string; readonly failed: string };
  readonly wrong: WrongWords;
  readonly pause: string;
  /** "Did you ask for this?"; only where the mail can be the answer to a request. */
  readonly asked?: {
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly yesText: string;
    readonly noText: string;
  };
}

/** "This is wrong": folds the banner and copies a report that names no person and no address. */
export interface WrongWords {
  readonly button: string;
  readonly copied: string;
  /** Said when the browser did not allow to copy: the report then stands below to be copied by hand. */
  readonly notCopied: string;
  readonly undo: string;
  readonly report: string;
}

export interface GateWords {
  readonly label: string;
  readonly stay: string;
  readonly go: string;
  /** With `$1` for the seconds left. */
  readonly goIn: string;
  readonly confirm: string;
  /** The heading when nobody could answer for a link. */
  readonly unknown: string;
}

export interface Verdicted {
  readonly level: Level;
  /** Whether the page shows a banner and holds the links: the level, as far as the person wants to be warned. */
  readonly warns: boolean;
  /** `suspicious` only, and from a sender the person trusts. */
  readonly isTrusted: boolean;
  /** Whether "I asked" may open links that stay at Meta: a vouched mail about the account. */
  readonly mayAsk: boolean;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** `undefined` when nothing is shown in the page. */
  readonly banner: BannerWords | undefined;
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
  /** Milliseconds since 1970; absent when the person has not paused this site. */
  readonly pausedUntil?: number;
}

/** What the toolbar says of a tab, and the popup too. */
export interface TabReport {
  readonly state: PageState;
  readonly level: Level | undefined;
  /** The level is `suspicious` only, and the person trusts the sender. */
  readonly isTrusted?: boolean | undefined;
}

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

interface ProtocolMap {
  /** For the webmail host the page lies on. */
  readPageWords: (host: string) => PageWords;
  judgeMessage: (request: JudgeRequest) => Verdicted;
  judgeLink: (link: { href: string; text: string }) => GateLink;
  reportPage: (report: TabReport) => void;
  checkLink: (link: { href: string; text: string }) => LinkReport;
  readCheckWords: () => CheckWords;
  /** A mail with all its headers; only the check page may send one. */
  judgeRawMail: (message: Message) => MailReport;
  /** What was asked from a menu or by a key; answered once. */
  takeCheckRequest: (id: string) => CheckAnswer;
  readPopup: (place: PopupPlace) => PopupWords;
  readWelcome: () => WelcomeWords;
  /** Whether it could be saved; so with every change. */
  changeTicks: (request: { ids: readonly string[]; isTicked: boolean }) => boolean;
  /** Zero minutes resume. */
  pauseSite: (request: { host: string; minutes: number }) => boolean;
  /** From the background to a webmail tab. */
  settingsChanged: () => void;
  /** From the popup to a webmail tab: the worst of the open mails. */
  readOpenVerdicts: () => OpenVerdict | undefined;
}

export interface JudgeRequest {
  readonly message: Message;
  /** The raw headers, when the person asked the webmail for them. */
  readonly headers?: string;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();
