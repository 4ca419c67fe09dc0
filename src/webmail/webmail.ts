import type { Mailbox, NotChecked } from '../classifier/message.ts';
import type { Place } from './places.ts';

/**
 * What every webmail adapter answers. An adapter only looks: pure over the document it is given, no timers, no
 * observers, no network. It finds the open messages and their headers, which is cheap; what a body says is read
 * afterwards and in pieces (`page/readBody.ts`), because bodies can be huge. The watcher (`page/watch.ts`) decides
 * when to look and how long "not yet" may last.
 */

/** One expanded message of the page: where it stands and what the webmail itself says about it. */
export interface OpenMessage {
  /** The webmail's own id of the message; `undefined` while the page does not give it. */
  readonly id: string | undefined;
  /** The address of the mailbox that is open. */
  readonly account: string | undefined;
  /** The sender as the page shows it; `undefined` when it cannot be told. A wrong sender is worse than none. */
  readonly from: Mailbox | undefined;
  /** Where answers go; only where the page says it without words of a language. */
  readonly replyTo?: readonly Mailbox[];
  readonly subject: string | undefined;
  /** Milliseconds since 1970; only where the page says it without words of a language. */
  readonly date: number | undefined;
  /** The element that holds the mail's own content; nothing inside it is ours or the webmail's word. */
  readonly body: Element;
  /** The banner goes into the message as a sibling before this element, outside the body. */
  readonly bannerBefore: Element;
  /** Parts that cannot be read here, besides what reading the body shows. */
  readonly notChecked: readonly NotChecked[];
  /** Something is missing (sender, id, part of the text), or was only found by a weak hook. */
  readonly isPartial: boolean;
}

/**
 * - `noMail`: no mail is open
 * - `open`: at least one expanded message could be found; `unreadable` counts those that could not
 * - `unreadable`: a mail is open (known independently of reading it), but it cannot be read (yet)
 * - `unsupported`: a known variant of the webmail nobody can read here
 */
export type PageReading =
  | { readonly kind: 'noMail' }
  | {
      readonly kind: 'open';
      readonly messages: readonly OpenMessage[];
      readonly unreadable: number;
      /** The address names another conversation than the page shows: probably it still shows the old one. */
      readonly isStale?: boolean;
    }
  | {
      readonly kind: 'unreadable';
      /** Where a notice can stand, before this element; `undefined` when the page offers no place. */
      readonly place?: Element | undefined;
    }
  | { readonly kind: 'unsupported'; readonly place?: Element | undefined };

/** One row of the list of mails: what the webmail shows on screen without opening anything. */
export interface ListRow {
  /** The webmail's id of the row's newest message or conversation. */
  readonly id: string;
  /** The name can be forged, and the address is not checked. */
  readonly from: Mailbox;
  readonly subject: string;
  /** Milliseconds since 1970; `undefined` where the page only says it in words. */
  readonly date: number | undefined;
}

export interface Webmail {
  readonly place: Place;
  /** Attributes whose change means that another mail stands in the same place: then every verdict is void at once. */
  readonly idAttributes: readonly string[];
  readonly read: (document: Document, url: URL) => PageReading;
  /** Rows of the list that are on the page now; none in folders of spam and of mails one wrote. */
  readonly readRows: (document: Document, url: URL) => readonly ListRow[];
  /** The address of the mailbox that is open; `undefined` while the page does not tell. */
  readonly readAccount: (document: Document) => string | undefined;
  /** The part of the address that names the open mail: when it changes, every verdict is dropped at once. */
  readonly route: (url: URL) => string;
  /** Asks the webmail itself for the raw headers of a message; only ever called after a click. */
  readonly readOriginal?: (document: Document, url: URL, messageId: string) => Promise<string | undefined>;
}
