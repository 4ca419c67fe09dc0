import type { Link } from '../classifier/message.ts';
import type { HtmlParts, HtmlSource } from '../html/htmlSource.ts';
import { readHtml } from '../html/readHtml.ts';
import { coloursOf, hasTinyFont, hidesBox, isInvisible } from '../html/style.ts';
import { declarationsFor, parseStyleSheet, type StyleSheet } from '../html/styleSheet.ts';

/** HTML that is only parsed, not shown: its looks come from its own styles. The same for every parser's tree. */

export type HtmlTree<Node> = Pick<HtmlSource<Node>, 'tag' | 'children' | 'attribute' | 'text'> & {
  readonly hasAttributes: (node: Node) => boolean;
};

/** Attributes that can change how an element looks. */
const looks = ['style', 'class', 'id', 'hidden', 'bgcolor'];

function hasLooks<Node>(tree: HtmlTree<Node>, node: Node): boolean {
  if (!tree.hasAttributes(node)) return false;
  return looks.some((name) => tree.attribute(node, name) !== undefined);
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
function readHead<Node>({ tag, children, attribute, text }: HtmlTree<Node>, root: Node): Head {
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
    const inner = children(node);
    for (let index = inner.length - 1; index >= 0; index--) waiting.push(inner[index] as Node);
  }
  return { sheet: parseStyleSheet(css), base, refresh };
}

/** A picture of at most this many pixels a side is there to count, not to be seen. */
const pixelSize = 2;

function sourceWith<Node>(tree: HtmlTree<Node>, sheet: StyleSheet): HtmlSource<Node> {
  const { attribute } = tree;
  const styleOf = (node: Node, name: string) => {
    const value = (attributeName: string) => attribute(node, attributeName) ?? '';
    return declarationsFor(sheet, name, value('id'), value('class'), value('style'));
  };
  return {
    ...tree,
    look: (node, name, inherited) => {
      if (!hasLooks(tree, node)) return inherited;
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

/** Reads a parsed document. */
export function readStaticHtml<Node>(tree: HtmlTree<Node>, root: Node): Omit<HtmlParts<Node>, 'elements'> {
  const { sheet, base, refresh } = readHead(tree, root);
  const { links, images, text, hiddenText } = readHtml(sourceWith(tree, sheet), root, base);
  const refreshLinks: Link[] = refresh.map((href) => ({ element: 'metaRefresh', href, text: '', at: 0 }));
  return { text, hiddenText, links: [...links, ...refreshLinks], images };
}
