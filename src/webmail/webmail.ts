import type { Message } from '../classifier/message.ts';

/**
 * What every webmail adapter answers. An adapter only looks: pure over the document it is given, no timers, no
 * observers, no network. The watcher (`page/watch.ts`) decides when to look and how long "not yet" may last.
 */

/** One expanded message of the page. */
export interface OpenMessage {
  /** Account and the webmail's own id; changes when another message stands in the same place. */
  readonly key: string;
  readonly message: Message;
  /** The element that holds the mail's own content; nothing inside it is ours or the webmail's word. */
  readonly body: Element;
  /** The element of each of the message's links; `undefined` for an address that is only written out. */
  readonly targets: readonly (Element | undefined)[];
  /** The banner goes into the message as a sibling before this element, outside the body. */
  readonly bannerBefore: Element;
  /** Parts could not be read, or only by a weak hook. */
  readonly isPartial: boolean;
}

/**
 * - `noMail`: no mail is open
 * - `open`: at least one expanded message could be read; `unreadable` counts those that could not
 * - `unreadable`: a mail is open (known independently of reading it), but it cannot be read (yet)
 * - `unsupported`: a known variant of the webmail nobody can read here
 */
export type PageReading =
  | { readonly kind: 'noMail' }
  | { readonly kind: 'open'; readonly messages: readonly OpenMessage[]; readonly unreadable: number }
  | {
      readonly kind: 'unreadable';
      /** Where a notice can stand, before this element; `undefined` when the page offers no place. */
      readonly place?: Element;
    }
  | { readonly kind: 'unsupported' };

export interface Webmail {
  readonly id: string;
  readonly name: string;
  /** Match patterns of the hosts it lives on; they reach the manifest from here. */
  readonly matches: readonly string[];
  readonly read: (document: Document, url: URL) => PageReading;
  /** The part of the address that names the open mail: when it changes, every verdict is dropped at once. */
  readonly route: (url: URL) => string;
  /** Asks the webmail itself for the raw headers of a message; only ever called after a click. */
  readonly readOriginal?: (url: URL, messageId: string) => Promise<string | undefined>;
}
