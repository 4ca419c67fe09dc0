import { isSameColour } from './colour.ts';
import type { Look } from './htmlSource.ts';
import type { TextWriter } from './textWriter.ts';

/** What the walker knows of elements, and what it carries along. */

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

/** Elements that stand on lines of their own. */
export const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is no text of the page. */
export const unread = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'object',
  'iframe',
  'audio',
  'video',
]);

export const isSeen = (look: Look) => !(look.boxHidden || look.invisible || look.tinyFont);
/** Text in the colour of its ground is not read; a link there can still be followed. */
export const isLegible = (look: Look) => isSeen(look) && !isSameColour(look.ink, look.paper);

export const start: Inherited = {
  boxHidden: false,
  invisible: false,
  tinyFont: false,
  ink: undefined,
  paper: undefined,
  preformatted: false,
  insideLink: false,
};
