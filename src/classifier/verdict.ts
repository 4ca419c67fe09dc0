import type { Brand } from '../facts/brands.ts';
import type { Lure } from '../facts/lures/lure.ts';
import type { Page } from '../facts/page.ts';
import type { NotChecked } from './message.ts';

export type { Lure } from '../facts/lures/lure.ts';
export type { Page } from '../facts/page.ts';

/**
 * The levels, lowest alarm first. Nothing is ever called safe.
 *
 * - `unrelated`: does not pretend to be Instagram or Meta and asks nobody's keys
 * - `consistent`: from Meta's own mail domains, every action inside Meta, routine
 * - `actInApp`: as consistent, but about the account's security
 * - `suspicious`: claims Instagram or asks for its keys, and cannot be confirmed or is mixed
 * - `dangerous`: claims Instagram or Meta and contradicts the facts
 */
export const levels = ['unrelated', 'consistent', 'actInApp', 'suspicious', 'dangerous'] as const;
export type Level = (typeof levels)[number];

/** Words, not weights: a newcomer can argue about them. `reassuring` speaks for the mail. */
export const strengths = ['decisive', 'strong', 'weak', 'reassuring'] as const;
export type Strength = (typeof strengths)[number];

/** Where a finding sits. `links/3` is the fourth of the message's links. */
export type Place = 'from' | 'replyTo' | 'subject' | 'body' | 'headers' | 'attachments' | `links/${number}`;

/**
 * One finding. `values` holds the exact hosts, addresses or phrases seen, in the order in which the sentence of the
 * signal (the locale's key of the same name) uses them as $1, $2 …; query strings and token paths are masked.
 */
export interface Evidence {
  readonly signal: string;
  readonly strength: Strength;
  readonly where: Place;
  readonly values: readonly string[];
}

export type LinkKind = 'instagram' | 'meta' | 'notInstagram' | 'hidden' | 'notWeb';

/** The answer to "is this link real?" (the command prints exactly these fields). */
export interface LinkAnswer {
  readonly href: string;
  readonly kind: LinkKind;
  /** The address after known wrappers were taken off. */
  readonly target: string | null;
  readonly host: string | null;
  readonly registrableDomain: string | null;
  readonly page: Page | null;
  /** Whether the host looks like Instagram's. A second sentence only: never the reason for silence or alarm. */
  readonly imitates: 'strong' | 'weak' | null;
  /** Names of the wrappers taken off, outermost first. */
  readonly via: readonly string[];
  /** Further facts, as keys of sentences. */
  readonly reasons: readonly string[];
}

/** The brand the mail speaks for: names the app to open. */
export type BrandName = Brand['name'];

export interface Verdict {
  readonly level: Level;
  readonly brand: BrandName;
  readonly lure: Lure | undefined;
  readonly evidence: readonly Evidence[];
  /** One answer per link, in the message's order. */
  readonly links: readonly LinkAnswer[];
  readonly notChecked: readonly NotChecked[];
}

/** Whether a level is shown to the person at all (banner and held links). */
export function isWarned(level: Level): boolean {
  return levels.indexOf(level) >= levels.indexOf('actInApp');
}
