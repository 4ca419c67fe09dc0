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
  /** Something of it can be seen: itself, or a text or picture that shows again inside it. */
  seen: boolean;
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
export const unread = new Set(['head', 'script', 'style', 'template', 'noscript', 'title', 'iframe', 'audio', 'video']);

/** Elements of formulas, which are links as soon as they have an address (Firefox follows them). */
export const formulaParts = new Set(
  'math maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics'.split(
    ' ',
  ),
);

/** Of links inside each other (drawings can do that) so many get the text inside as theirs. */
export const mostOpen = 20;

/** Pictures have no font. */
export const isDrawn = (look: Look) => !(look.boxHidden || look.invisible);
export const isSeen = (look: Look) => isDrawn(look) && !look.tinyFont;
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
