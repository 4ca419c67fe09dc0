import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Link } from '../classifier/message.ts';
import type { HtmlParts, HtmlSource } from '../html/htmlSource.ts';
import { readHtml } from '../html/readHtml.ts';
import { coloursOf, hasTinyFont, hidesBox, isInvisible } from '../html/style.ts';
import { declarationsFor, parseStyleSheet, type StyleSheet } from '../html/styleSheet.ts';

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

/** Attributes that can change how an element looks. */
const looks = ['style', 'class', 'id', 'hidden', 'bgcolor'];

function hasLooks(node: Node): boolean {
  return 'attrs' in node && node.attrs.some(({ name }) => looks.includes(name));
}

interface Head {
  readonly sheet: StyleSheet;
  readonly base: string | undefined;
  /** Targets of `<meta http-equiv="refresh">`. */
  readonly refresh: readonly string[];
}

function refreshTarget(content: string): string | undefined {
  const at = content.toLowerCase().indexOf('url=');
  return at < 0
    ? undefined
    : content
        .slice(at + 4)
        .replaceAll("'", '')
        .replaceAll('"', '')
        .trim();
}

/** What applies to the whole document, wherever in it the mail put it. */
function readHead(root: Node): Head {
  let css = '';
  let base: string | undefined;
  const refresh: string[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const name = tag(node);
    if (name === 'style') css += children(node).map(text).join('');
    else if (name === 'base') base ??= attribute(node, 'href');
    else if (name === 'meta' && attribute(node, 'http-equiv')?.toLowerCase() === 'refresh') {
      const target = refreshTarget(attribute(node, 'content') ?? '');
      if (target !== undefined) refresh.push(target);
    }
    for (const child of children(node).toReversed()) waiting.push(child);
  }
  return { sheet: parseStyleSheet(css), base, refresh };
}

/** A picture of at most this many pixels a side is there to count, not to be seen. */
const pixelSize = 2;

function sourceWith(sheet: StyleSheet): HtmlSource<Node> {
  const styleOf = (node: Node, name: string) => {
    const value = (attributeName: string) => attribute(node, attributeName) ?? '';
    return declarationsFor(sheet, name, value('id'), value('class'), value('style'));
  };
  return {
    tag,
    children,
    attribute,
    text,
    look: (node, name, inherited) => {
      if (!hasLooks(node)) return inherited;
      const style = styleOf(node, name);
      const colours = coloursOf(style, inherited, attribute(node, 'bgcolor'));
      return {
        ...colours,
        boxHidden: inherited.boxHidden || attribute(node, 'hidden') !== undefined || hidesBox(style),
        invisible: isInvisible(style) ?? inherited.invisible,
        tinyFont: hasTinyFont(style) ?? inherited.tinyFont,
      };
    },
    isPixel: (image) => {
      const style = styleOf(image, 'img');
      const sizes = [attribute(image, 'width'), attribute(image, 'height'), style.get('width'), style.get('height')];
      return hidesBox(style) || sizes.some((size) => size !== undefined && Number.parseFloat(size) <= pixelSize);
    },
  };
}

/** Reads HTML source as a browser would parse it. Never throws: every string is some HTML. */
export function readHtmlSource(html: string): Omit<HtmlParts<Node>, 'elements'> {
  const root = parse(html);
  const { sheet, base, refresh } = readHead(root);
  const { links, images, text: seen, hiddenText } = readHtml(sourceWith(sheet), root, base);
  const refreshLinks: Link[] = refresh.map((href) => ({ element: 'metaRefresh', href, text: '', at: 0 }));
  return { text: seen, hiddenText, links: [...links, ...refreshLinks], images };
}
