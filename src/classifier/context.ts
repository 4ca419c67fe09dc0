import type { Lure } from './verdict.ts';

/** What an organisation can take away from its people. */
export const disabledFeatures = [
  'pause',
  'trustSenders',
  'linkCheck',
  'history',
  'checkOriginal',
  'markWrong',
] as const;
export type Feature = (typeof disabledFeatures)[number];

/** What an organisation can ask for in reports. */
export const reportFields = ['level', 'signals', 'sender', 'subject', 'date', 'messageId', 'links'] as const;
export type ReportField = (typeof reportFields)[number];

/**
 * What an organisation fixed; every key is optional and an absent one means "the person decides". What each means
 * stands in policy/schema.ts.
 */
export interface Policy {
  readonly organisationName?: string;
  /** Tells the administrator which policy has arrived. */
  readonly policyLabel?: string;
  readonly helpUrl?: string;
  readonly helpText?: string;
  /** Hosts in ASCII, each with all below it; trust is always shown and never silences a look-alike or a forged sender. */
  readonly trustedSenderDomains?: readonly string[];
  readonly trustedLinkDomains?: readonly string[];
  readonly blockedLinkDomains?: readonly string[];
  /** The organisation's own Instagram handles, named in texts. */
  readonly protectedAccounts?: readonly string[];
  readonly bannerLevel?: 'all' | 'suspicious';
  readonly linkProtection?: 'off' | 'explain' | 'confirm';
  /** On dangerous mail there is no "go there anyway". */
  readonly forbidDangerousLinks?: boolean;
  readonly disabledFeatures?: readonly Feature[];
  readonly disableFirstRunPage?: boolean;
  readonly historyDays?: number;
  readonly reportTo?: string;
  readonly reportSubjectPrefix?: string;
  readonly reportFields?: readonly ReportField[];
}

/** What the person chose. */
export interface Settings {
  /** A locale folder's name; `undefined` follows the browser. */
  readonly language?: string;
  /** The lowest level that is shown in the mail; the toolbar always says it. */
  readonly warnFrom: 'actInApp' | 'suspicious';
  /** Whether times of Instagram's security mails are remembered. */
  readonly history: boolean;
  /** Lower-case addresses whose `suspicious` mails are not warned of in the page. Never counts for `dangerous`. */
  readonly trustedSenders: readonly string[];
  /** Webmail host → until when (milliseconds since 1970) its mails are not read. */
  readonly pausedUntil: Readonly<Record<string, number>>;
}

/** What a person said to "Did you ask for this?". */
export type Answer = 'asked' | 'notAsked';

/** One security mail that was seen: no address, no text, only a salted hash of its id. */
export interface HistoryEntry {
  readonly id: string;
  /** A salted hash of webmail and account, so that several accounts of one person are not mixed up. */
  readonly mailbox: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The time is when the mail was first seen, since its page shows none. */
  readonly isFirstSeen?: boolean;
  readonly lure: Lure;
  readonly answer?: Answer;
  /** `false` for a row of the list that was never opened. */
  readonly checked: boolean;
}

/** All that the core may know besides the mail, as plain data. The core has no clock: `now` is passed in. */
export interface Context {
  readonly policy: Policy;
  readonly settings: Settings;
  readonly history: readonly HistoryEntry[];
  /** Milliseconds since 1970; absent where time plays no part. */
  readonly now?: number;
}

/** What holds until the person chooses something. */
export const defaultSettings: Settings = { warnFrom: 'actInApp', history: true, trustedSenders: [], pausedUntil: {} };

/** A person without an organisation, with nothing remembered. */
export const emptyContext: Context = { policy: {}, settings: defaultSettings, history: [] };
