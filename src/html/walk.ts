import type { Look } from './htmlSource.ts';
import type { TextWriter } from './textWriter.ts';

/** What the walker carries along. */

export interface Inherited extends Look {
  readonly preformatted: boolean;
  readonly insideLink: boolean;
}

/** A link whose content is being read. */
export interface OpenLink<Node> {
  readonly node: Node;
  readonly href: string;
  readonly at: number;
  readonly text: TextWriter;
  alt: string;
  readonly seen: boolean;
}

export type Step<Node> =
  | { readonly enter: Node; readonly inherited: Inherited }
  | { readonly leave: string; readonly link: OpenLink<Node> | undefined };
