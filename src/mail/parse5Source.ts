import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type HtmlTree, readStaticHtml } from './staticHtml.ts';

type Node = DefaultTreeAdapterTypes.Node;

const none: Node[] = [];

const tag = (node: Node) => ('tagName' in node ? node.tagName : undefined);
const children = (node: Node) => ('childNodes' in node ? node.childNodes : none);
const text = (node: Node) => (node.nodeName === '#text' && 'value' in node ? node.value : undefined);

function attribute(node: Node, name: string): string | undefined {
  if (!('attrs' in node)) return undefined;
  for (const found of node.attrs) {
    if (found.prefix ? `${found.prefix}:${found.name}` === name : found.name === name) return found.value;
  }
  return undefined;
}

const tree: HtmlTree<Node> = {
  tag,
  children,
  attribute,
  text,
  hasAttributes: (node) => 'attrs' in node && node.attrs.length > 0,
};

/** Reads HTML source as a browser would parse it. Never throws: every string is some HTML. */
export function readHtmlSource(html: string) {
  return readStaticHtml(tree, parse(html));
}
