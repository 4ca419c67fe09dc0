import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Message } from '../classifier/message.ts';
import type { Level } from '../classifier/verdict.ts';
import { untilAnswered } from './again.ts';
import type { CheckAnswer, CheckWords, LinkReport, MailReport } from './checkMessages.ts';
import type { OptionAnswer, OptionChange, OptionsWords } from './optionsWords.ts';
import type { Answer, GateLink, PageWords, SeenRow, Verdicted } from './pageWords.ts';
import type { PolicyWords } from './policyWords.ts';
import type { OpenVerdict, PopupPlace, PopupWords, TimelineWords, WelcomeWords } from './popupWords.ts';
import type { ReportGone, ReportWords } from './reportWords.ts';

/**
 * Every message between the extension's parts. Content scripts live in hostile pages, so the background checks what
 * it gets (`messageSchemas.ts`); replies carry finished words, never a link of a mail.
 */

/** What a tab says of its page; decides the toolbar together with the level. */
export type PageState = 'no-mail' | 'reading' | 'ok' | 'partial' | 'cannot-read' | 'unsupported' | 'paused';

/** What the toolbar says of a tab, and the popup too. */
export interface TabReport {
  readonly state: PageState;
  readonly level: Level | undefined;
  /** The level is `suspicious` at most, and the sender is trusted. */
  readonly isTrusted?: boolean | undefined;
  /** The organisation trusts, not the person. */
  readonly byOrganisation?: boolean | undefined;
}

interface ProtocolMap {
  /** For the webmail host the page lies on. */
  readPageWords: (host: string) => PageWords;
  judgeMessage: (request: JudgeRequest) => Verdicted;
  /** Keeps what the person said of a remembered mail; answers with what the history tells then. */
  rememberAnswer: (request: { id: string; answer: Answer }) => string;
  /** Rows of the list that are on screen. */
  reportRows: (request: RowsRequest) => void;
  /** Opens the checklist in a tab of its own. */
  openChecklist: (situation: string) => void;
  /** Opens the page that shows what would be reported to the organisation. */
  openReport: (request: JudgeRequest) => void;
  takeReport: (id: string) => ReportWords | ReportGone;
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
  /** `ask`: after the browser was asked anew. */
  readPolicy: (from: 'known' | 'ask') => PolicyWords;
  readOptions: () => OptionsWords;
  changeOption: (change: OptionChange) => OptionAnswer;
  /** Whether it could be saved; so with every change. */
  changeTicks: (request: { ids: readonly string[]; isTicked: boolean }) => boolean;
  /** Forgets all security mails; `undefined` when that could not be saved. */
  eraseHistory: () => TimelineWords | undefined;
  /** Pauses a webmail host for a while, or resumes it. */
  pauseSite: (request: { host: string; pauses: boolean }) => boolean;
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

export interface RowsRequest {
  /** The address of the mailbox. */
  readonly account: string;
  readonly rows: readonly SeenRow[];
}

export type * from './pageWords.ts';

const messaging = defineExtensionMessaging<ProtocolMap>();
export const { onMessage } = messaging;

/** Asks the background, again when it is stopped before it answers; or a tab, where one is given, once. */
export const sendMessage: typeof messaging.sendMessage = (type, ...given) => {
  const send = () => messaging.sendMessage(type, ...(given as never));
  return given.length > 1 ? send() : untilAnswered(send);
};
