import { attributeOf, childNodesOf, dataOf, localNameOf } from '../html/dom.ts';
import { type HtmlTree, readStaticHtml } from './staticHtml.ts';

/** The browser's own parser. The document it makes is never shown: no script runs, nothing is loaded. */

const tree: HtmlTree<Node> = {
  tag: (node) => (node.nodeType === Node.ELEMENT_NODE ? localNameOf(node) : undefined),
  children: (node) => [...childNodesOf(node)],
  attribute: (node, name) => (node.nodeType === Node.ELEMENT_NODE ? attributeOf(node, name) : undefined),
  hasAttributes: (node) => node.nodeType === Node.ELEMENT_NODE,
  text: (node) => (node.nodeType === Node.TEXT_NODE ? dataOf(node) : undefined),
};

/** Reads HTML source with DOMParser. */
export function readHtmlWithDomParser(html: string) {
  return readStaticHtml(tree, new DOMParser().parseFromString(html, 'text/html'));
}
