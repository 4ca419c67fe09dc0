import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type HtmlParts, type HtmlTree, readHtml } from './readHtml.ts';

type Node = DefaultTreeAdapterTypes.Node;

const none: Node[] = [];

const parse5Tree: HtmlTree<Node> = {
  tag: (node) => ('tagName' in node ? node.tagName : undefined),
  children: (node) => ('childNodes' in node ? node.childNodes : none),
  attribute: (node, name) => {
    if (!('attrs' in node)) return undefined;
    const found = node.attrs.find((attribute) => (attribute.prefix ? `${attribute.prefix}:` : '') + attribute.name === name);
    return found?.value;
  },
  text: (node) => (node.nodeName === '#text' && 'value' in node ? node.value : undefined),
};

/** Reads HTML as a browser would parse it. */
export function readHtmlSource(html: string): HtmlParts {
  return readHtml(parse5Tree, parse(html));
}
