/**
 * One mail as far as it could be read, whatever it was read from.
 *
 * Unknown is `undefined` and counts neither as good nor as bad: a webmail page shows few headers, a raw mail all.
 */

/** One mailbox of a header (RFC 5322 §3.4). */
export interface Mailbox {
  /** The name shown, decoded; '' when there is none. */
  readonly displayName: string;
  /** Lower-case `local@domain`; '' when the header holds an empty address; `undefined` when the page hides it. */
  readonly address: string | undefined;
}

/** What makes a target reachable. `text` is an address written out, which most mail readers turn into a link. */
export type LinkElement = 'a' | 'area' | 'svg' | 'form' | 'metaRefresh' | 'calendar' | 'text';

/** One target the mail offers, as written; nothing is resolved or unwrapped here. */
export interface Link {
  readonly element: LinkElement;
  /** The raw attribute. */
  readonly href: string;
  /** What a person sees on it: its visible text, else the alternative text of its image, else ''. */
  readonly text: string;
  /** The address relative targets refer to (`<base href>`), when the mail has one. */
  readonly base?: string;
  /** Where it starts in the message's text (UTF-16 code units). */
  readonly at: number;
}

export interface Image {
  readonly alt: string;
  readonly src: string;
  /** Whether the image lies inside a link. */
  readonly linked: boolean;
  /** `false` for a tracking pixel. Images inside hidden parts are left out. */
  readonly visible: boolean;
}

export interface Attachment {
  readonly fileName: string;
  readonly contentType: string;
}

/** Results a receiving server writes (RFC 8601 §2.7). */
export type AuthResult = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'policy' | 'temperror' | 'permerror';

/** One result of one method, with the domain it speaks for (`header.d`, `smtp.mailfrom`, `header.from`). */
export interface AuthMethodResult {
  readonly result: AuthResult;
  readonly domain: string | undefined;
  /** Whether the server says that the signature is right but the text was changed afterwards (body hash). */
  readonly bodyChanged?: boolean;
}

/** What the receiving server says of the sender; made by `readAuthResults`. */
export interface AuthResults {
  /** The server that speaks; `undefined` when no block of it could be trusted. */
  readonly authservId: string | undefined;
  readonly dmarc: AuthMethodResult | undefined;
  readonly spf: AuthMethodResult | undefined;
  /** One entry per signature. */
  readonly dkim: readonly AuthMethodResult[];
  /** The result for the ARC chain, kept apart: it speaks of a forwarder, not of the sender. */
  readonly arc: AuthResult | undefined;
}

/** A part of the mail nobody looked at; said in every verdict. */
export type NotChecked =
  | 'headers'
  | 'authentication'
  | 'sender'
  | 'links'
  | 'moreLinks'
  | 'text'
  | 'clippedText'
  | 'attachments'
  | 'pictures'
  | 'collapsedMessages';

export interface Message {
  /** Message-ID or the webmail's own id; never shown. */
  readonly messageId?: string;
  /** Milliseconds since 1970 as the sender wrote them. */
  readonly date?: number;
  /** Every mailbox of every From header; `[]` when the mail has none. */
  readonly from?: readonly Mailbox[];
  readonly replyTo?: readonly Mailbox[];
  /** To and Cc. */
  readonly to?: readonly Mailbox[];
  /** The address of the mailbox the mail lies in. */
  readonly deliveredTo?: string;
  readonly subject?: string;
  /** What a person reads, blocks separated by line breaks; quoted lines start with "> " as in plain mail. */
  readonly text: string;
  /** Text in the mail that nobody sees (hidden by style): evidence, never read as the mail's words. */
  readonly hiddenText?: string;
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly attachments?: readonly Attachment[];
  /** `undefined` when this surface shows no headers. */
  readonly authResults?: AuthResults;
  /** The List-Id header: the mail came through a mailing list. */
  readonly listId?: string;
  /** Whether this message lay as an attachment inside another one. */
  readonly attached?: boolean;
  /** Messages that lie in this one as attachments (message/rfc822). */
  readonly attachedMessages?: readonly Message[];
  readonly notChecked: readonly NotChecked[];
}
