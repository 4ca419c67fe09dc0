import type { Lure } from './lure.ts';

/**
 * What the classifier knows of one language. All phrases stand in the folded form of `classifier/text/text.ts`: lower case,
 * plain apostrophes, no decorating accents.
 */
export interface LanguageFacts {
  /** BCP 47. */
  readonly language: string;
  /** Phrases that tell a story, from genuine mails and from scams. */
  readonly lures: Readonly<Partial<Record<Lure, readonly string[]>>>;
  /** Words that make a name a department ("… Support", "… Help Center"). */
  readonly departments: readonly string[];
  /** Sentences of the footer that only Meta's mail has, and kits copy; "this message was sent to" is anybody's. */
  readonly footers: readonly string[];
  /** Closing words after which a name signs. */
  readonly closings: readonly string[];
  /** Words beside the brand in a sign-off ("The Instagram Team"). */
  readonly signOffs: readonly string[];
  /** Words of a publication's name ("Weekly", "Newsletter"): beside the brand it writes about it. Our own (C), 2026-11. */
  readonly publications: readonly string[];
  /** Words between the brand and those a publication is for ("Instagram for bakers"); none where they stand elsewhere. */
  readonly audiences?: readonly string[];
  /** Words that speak of the reader's own account: then no publication is taken for one. Our own (C), 2026-11. */
  readonly readersAccount: readonly string[];
  /** Words of advice right before them that make them nobody's claim ("grow your account"). Our own (C), 2026-11. */
  readonly advice?: readonly string[];
  readonly keys: KeyPhrases;
}

/** How a sentence asks for what opens an account. */
export interface KeyPhrases {
  /** What opens it. */
  readonly things: readonly string[];
  /** Positive requests to hand it to a person ("send us"). */
  readonly requests: readonly string[];
  /** Requests to type it in or confirm it somewhere ("enter your"); honest advice on settings says that too. */
  readonly entries: readonly string[];
  /** Asks to log in with the account somewhere; counts beside a story and a link that leaves Meta. */
  readonly logins?: readonly string[];
  /** Words that turn a request around ("never share your code"). */
  readonly negations: readonly string[];
}
