import type { Image, Link } from '../classifier/message.ts';
import type { Colour } from './colour.ts';

/** How an element is shown; children inherit it. */
export interface Look {
  /** Hidden with everything inside it. */
  readonly boxHidden: boolean;
  /** Not drawn itself; children may show themselves again. */
  readonly invisible: boolean;
  readonly tinyFont: boolean;
  /** Colour of text and of what lies behind it; `undefined` where nobody can tell (a picture, a gradient). */
  readonly ink: Colour | undefined;
  readonly paper: Colour | undefined;
}

/** How the walker sees a tree of nodes. */
export interface HtmlSource<Node> {
  /** Lower-case name of an element; `undefined` for anything else. */
  readonly tag: (node: Node) => string | undefined;
  readonly children: (node: Node) => readonly Node[];
  readonly attribute: (element: Node, name: string) => string | undefined;
  /** Text of a text node; `undefined` for anything else. */
  readonly text: (node: Node) => string | undefined;
  readonly look: (element: Node, tag: string, inherited: Look) => Look;
  /** Whether an image's box is too small to be seen (a tracking pixel). */
  readonly isPixel: (image: Node) => boolean;
}

export interface HtmlParts<Node> {
  readonly text: string;
  readonly hiddenText: string;
  readonly links: readonly Link[];
  /** The element of each link, in the same order; `undefined` for an address that is only written out. */
  readonly elements: readonly (Node | undefined)[];
  readonly images: readonly Image[];
}
