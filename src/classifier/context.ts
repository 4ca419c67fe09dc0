import type { Lure } from './verdict.ts';

/** What an organisation fixed; every key is optional and an absent one means "the person decides". */
export interface Policy {
  readonly organisationName?: string;
  readonly helpUrl?: string;
  readonly helpText?: string;
  /** Registrable domains; trust is always shown and never silences a look-alike or a forged sender. */
  readonly trustedSenderDomains?: readonly string[];
  readonly trustedLinkDomains?: readonly string[];
  readonly blockedLinkDomains?: readonly string[];
  /** The organisation's own Instagram handles, named in texts. */
  readonly protectedAccounts?: readonly string[];
  readonly bannerLevel?: 'all' | 'suspicious';
  readonly linkProtection?: 'off' | 'explain' | 'confirm';
  readonly historyDays?: number;
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
  /** What the person said to "Did you ask for this?". */
  readonly answer?: 'asked' | 'notAsked';
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
