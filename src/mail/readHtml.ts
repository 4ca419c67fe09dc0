import type { Image, Link, LinkElement } from '../classifier/message.ts';
import { findTextLinks } from './textLinks.ts';
import { type Declarations, declarationsFor, hasTinyFont, hidesBox, isInvisible, parseStyleSheet, type StyleSheet } from './style.ts';
import { TextWriter } from './textWriter.ts';

/**
 * HTML → what a person sees and can follow. One walker for every parser: parse5 in Node, DOMParser on the check page.
 * Nothing is rendered or requested.
 */

/** How the walker sees a parser's tree. */
export interface HtmlTree<Node> {
  /** Lower-case name of an element; `undefined` for anything else. */
  readonly tag: (node: Node) => string | undefined;
  readonly children: (node: Node) => readonly Node[];
  readonly attribute: (element: Node, name: string) => string | undefined;
  /** Text of a text node; `undefined` for anything else. */
  readonly text: (node: Node) => string | undefined;
}

export interface HtmlParts {
  readonly text: string;
  readonly hiddenText: string;
  readonly links: readonly Link[];
  readonly images: readonly Image[];
}

const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(' '),
);
const unread = new Set(['head', 'script', 'style', 'template', 'noscript', 'title', 'object', 'iframe', 'audio', 'video']);

interface State {
  readonly boxHidden: boolean;
  readonly invisible: boolean;
  readonly tinyFont: boolean;
  readonly preformatted: boolean;
  readonly insideLink: boolean;
}

interface OpenLink {
  readonly element: LinkElement;
  readonly href: string;
  readonly at: number;
  readonly text: TextWriter;
  alt: string;
  readonly seen: boolean;
}

const isSeen = (state: State) => !(state.boxHidden || state.invisible || state.tinyFont);

function findStyleSheet<Node>(tree: HtmlTree<Node>, root: Node): { sheet: StyleSheet; base: string | undefined; refresh: string[] } {
  let css = '';
  let base: string | undefined;
  const refresh: string[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const tag = tree.tag(node);
    if (tag === 'style') css += tree.children(node).map(tree.text).join('');
    else if (tag === 'base') base ??= tree.attribute(node, 'href');
    else if (tag === 'meta' && tree.attribute(node, 'http-equiv')?.toLowerCase() === 'refresh') {
      const content = tree.attribute(node, 'content') ?? '';
      const at = content.toLowerCase().indexOf('url=');
      if (at >= 0) refresh.push(content.slice(at + 4).replaceAll("'", '').replaceAll('"', '').trim());
    } else waiting.push(...[...tree.children(node)].reverse());
  }
  return { sheet: parseStyleSheet(css), base, refresh };
}

function nextState(state: State, tag: string, style: Declarations, isHiddenElement: boolean): State {
  return {
    boxHidden: state.boxHidden || isHiddenElement || hidesBox(style),
    invisible: isInvisible(style) ?? state.invisible,
    tinyFont: hasTinyFont(style) ?? state.tinyFont,
    preformatted: state.preformatted || tag === 'pre',
    insideLink: state.insideLink || tag === 'a',
  };
}

type Step<Node> = { readonly enter: Node; readonly state: State } | { readonly leave: string; readonly link: OpenLink | undefined };

/**
 * Reads a parsed HTML mail.
 * @param tree how to look at the parser's nodes
 * @param root the document
 */
export function readHtml<Node>(tree: HtmlTree<Node>, root: Node): HtmlParts {
  const { sheet, base, refresh } = findStyleSheet(tree, root);
  const seen = new TextWriter();
  const unseen = new TextWriter();
  const links: Link[] = [];
  const images: Image[] = [];
  const open: OpenLink[] = [];

  const addLink = (element: LinkElement, href: string, text: string, at: number) =>
    links.push({ element, href, text, at, ...(base === undefined ? {} : { base }) });

  const openLink = (tag: string, node: Node, state: State): OpenLink | undefined => {
    const href = tree.attribute(node, 'href') ?? tree.attribute(node, 'xlink:href');
    if (tag === 'a' && href !== undefined) {
      return { element: 'a', href, at: seen.at, text: new TextWriter(), alt: '', seen: isSeen(state) };
    }
    if (tag === 'area' && href !== undefined && isSeen(state)) addLink('area', href, tree.attribute(node, 'alt') ?? '', seen.at);
    const target = tag === 'form' ? tree.attribute(node, 'action') : tree.attribute(node, 'formaction');
    if (target !== undefined && (tag === 'form' || tag === 'button' || tag === 'input')) addLink('form', target, '', seen.at);
    return undefined;
  };

  const readImage = (node: Node, state: State, style: Declarations) => {
    // A picture inside hidden filler is no picture of this mail.
    if (!isSeen(state)) return;
    const alt = tree.attribute(node, 'alt') ?? '';
    const sizes = [tree.attribute(node, 'width'), tree.attribute(node, 'height'), style.get('width'), style.get('height')];
    const isPixel = sizes.some((size) => size !== undefined && Number.parseFloat(size) <= 2);
    const visible = !isPixel;
    images.push({ alt, src: tree.attribute(node, 'src') ?? '', linked: open.length > 0, visible });
    for (const link of open) if (visible && link.alt === '') link.alt = alt;
  };

  const readText = (text: string, state: State) => {
    if (!isSeen(state)) {
      unseen.write(text);
      return;
    }
    if (!state.insideLink) for (const link of findTextLinks(text)) addLink('text', link, link, seen.at);
    seen.write(text, state.preformatted);
    for (const link of open) link.text.write(text);
  };

  const steps: Step<Node>[] = [
    { enter: root, state: { boxHidden: false, invisible: false, tinyFont: false, preformatted: false, insideLink: false } },
  ];
  const enter = (node: Node, state: State) => {
    const text = tree.text(node);
    if (text !== undefined) return readText(text, state);
    const tag = tree.tag(node) ?? '';
    if (unread.has(tag)) return undefined;
    const attribute = (name: string) => tree.attribute(node, name) ?? '';
    const style = declarationsFor(sheet, tag, attribute('id'), attribute('class'), attribute('style'));
    const inner = nextState(state, tag, style, tree.attribute(node, 'hidden') !== undefined);
    if (blocks.has(tag)) seen.breakLine();
    if (tag === 'br') seen.breakLine(true);
    if (tag === 'img') readImage(node, state, style);
    if (tag === 'blockquote') seen.quoteDepth++;
    const link = openLink(tag, node, inner);
    if (link) open.push(link);
    steps.push({ leave: tag, link });
    for (const child of [...tree.children(node)].reverse()) steps.push({ enter: child, state: inner });
    return undefined;
  };
  const leave = (tag: string, link: OpenLink | undefined) => {
    if (link) {
      open.splice(open.indexOf(link), 1);
      if (link.seen) addLink(link.element, link.href, link.text.toString() || link.alt, link.at);
    }
    if (tag === 'blockquote') seen.quoteDepth--;
    if (blocks.has(tag)) seen.breakLine();
    if (tag === 'td' || tag === 'th') seen.write(' ');
  };
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('enter' in step) enter(step.enter, step.state);
    else leave(step.leave, step.link);
  }
  for (const target of refresh) addLink('metaRefresh', target, '', 0);
  return { text: seen.toString(), hiddenText: unseen.toString(), links, images };
}
