import type { Image, Link, LinkElement } from '../classifier/message.ts';
import type { HtmlParts, HtmlSource, Look } from './htmlSource.ts';
import { writeWithLinks } from './textLinks.ts';
import { TextWriter } from './textWriter.ts';
import {
  blocks,
  formulaParts,
  type Inherited,
  isDrawn,
  isLegible,
  isSeen,
  mostOpen,
  type OpenLink,
  type Step,
  start,
  unread,
} from './walk.ts';

/**
 * HTML → what a person sees and can follow. One walker for every source: a parser's tree in Node and on the check
 * page, the live page in webmail. Nothing is rendered or requested, and no property is read off a node directly:
 * sources know how to read nodes whose names a mail may have overwritten.
 */

/** A reading that can be done in pieces. */
export interface HtmlReader<Node> {
  /** Goes on for at most this many steps (an element is two); returns whether there is more. */
  readonly readSome: (steps: number) => boolean;
  /** What was read so far. */
  readonly parts: () => HtmlParts<Node>;
}

/**
 * Prepares to read a tree.
 * @param source how to look at its nodes
 * @param root the element whose content is the mail
 * @param base the address relative links refer to, when the mail names one
 */
export function createHtmlReader<Node>(source: HtmlSource<Node>, root: Node, base?: string): HtmlReader<Node> {
  const seen = new TextWriter();
  const unseen = new TextWriter();
  const links: Link[] = [];
  const elements: (Node | undefined)[] = [];
  const images: Image[] = [];
  const open: OpenLink<Node>[] = [];
  // A stack, not recursion: mails may nest tens of thousands of elements.
  const steps: Step<Node>[] = [{ enter: root, inherited: start }];

  const addLink = (element: LinkElement, node: Node | undefined, href: string, text: string, at: number) => {
    links.push({ element, href, text, at, ...(base === undefined ? {} : { base }) });
    elements.push(node);
  };

  const readTarget = (tag: string, node: Node, look: Look): OpenLink<Node> | undefined => {
    const href = source.attribute(node, 'href') ?? source.attribute(node, 'xlink:href');
    if (href !== undefined && (tag === 'a' || formulaParts.has(tag))) {
      return { node, href, at: seen.at, text: new TextWriter(), alt: '', seen: isSeen(look) };
    }
    if (tag === 'area' && href !== undefined) addLink('area', node, href, source.attribute(node, 'alt') ?? '', seen.at);
    const name = tag === 'form' ? 'action' : 'formaction';
    const target = ['form', 'button', 'input'].includes(tag) ? source.attribute(node, name) : undefined;
    if (target !== undefined && isSeen(look)) addLink('form', node, target, '', seen.at);
    return undefined;
  };

  const readImage = (node: Node, look: Look) => {
    // A picture inside hidden filler is no picture of this mail.
    if (!isDrawn(look)) return;
    const alt = source.attribute(node, 'alt') ?? '';
    const visible = !source.isPixel(node);
    images.push({ alt, src: source.attribute(node, 'src') ?? '', linked: open.length > 0, visible });
    for (const link of visible ? open.slice(-mostOpen) : []) {
      link.seen = true;
      if (link.alt === '') link.alt = alt;
    }
  };

  const readText = (text: string, inherited: Inherited) => {
    if (!isLegible(inherited)) {
      unseen.write(text);
      return;
    }
    const addTextLink = (href: string) => addLink('text', undefined, href, href, seen.at);
    if (inherited.insideLink) seen.write(text, inherited.preformatted);
    else writeWithLinks(seen, text, inherited.preformatted, addTextLink);
    for (const link of open.slice(-mostOpen)) {
      link.text.write(text);
      link.seen ||= text.trim() !== '';
    }
  };

  const readElement = (node: Node, tag: string, inherited: Inherited) => {
    const inner: Inherited = {
      ...source.look(node, tag, inherited),
      preformatted: inherited.preformatted || tag === 'pre',
      insideLink: inherited.insideLink || tag === 'a',
    };
    if (blocks.has(tag)) seen.breakLine();
    if (tag === 'br') seen.breakLine(true);
    // An image's own opacity or size hides a picture, but its surroundings decide whether it belongs to the mail.
    if (tag === 'img') readImage(node, inherited);
    if (tag === 'blockquote') seen.quoteDepth++;
    const link = readTarget(tag, node, inner);
    if (link) open.push(link);
    steps.push({ leave: tag, link });
    const children = source.children(node);
    for (let index = children.length - 1; index >= 0; index--) {
      steps.push({ enter: children[index] as Node, inherited: inner });
    }
  };

  const leaveElement = (tag: string, link: OpenLink<Node> | undefined) => {
    if (link) {
      open.splice(open.lastIndexOf(link), 1);
      if (link.seen) addLink('a', link.node, link.href, link.text.toString() || link.alt, link.at);
    }
    if (tag === 'blockquote') seen.quoteDepth--;
    if (blocks.has(tag)) seen.breakLine();
  };

  const take = (step: Step<Node>) => {
    if ('leave' in step) {
      leaveElement(step.leave, step.link);
      return;
    }
    const text = source.text(step.enter);
    const tag = source.tag(step.enter);
    if (text !== undefined) readText(text, step.inherited);
    else if (tag === undefined || !unread.has(tag)) readElement(step.enter, tag ?? '', step.inherited);
  };

  return {
    readSome: (most) => {
      for (let taken = 0; taken < most; taken++) {
        const step = steps.pop();
        if (step === undefined) return false;
        take(step);
      }
      return steps.length > 0;
    },
    parts: () => ({ text: seen.toString(), hiddenText: unseen.toString(), links, elements, images }),
  };
}

/** Reads a whole tree at once. */
export function readHtml<Node>(source: HtmlSource<Node>, root: Node, base?: string): HtmlParts<Node> {
  const reader = createHtmlReader(source, root, base);
  reader.readSome(Number.POSITIVE_INFINITY);
  return reader.parts();
}
