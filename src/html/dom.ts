/**
 * Reading nodes a mail may have tampered with. `<form><input name="parentNode">` makes `form.parentNode` an input, so
 * properties of nodes from a mail are read with the prototypes' own getters.
 */

function getter<Value>(prototype: () => object, name: string): (node: Node) => Value {
  // Looked up at first use: adapters are also loaded where there is no page (to build the manifest).
  let read: ((node: Node) => Value) | undefined;
  const find = (): ((node: Node) => Value) => {
    const descriptor = Object.getOwnPropertyDescriptor(prototype(), name);
    if (!descriptor?.get) throw new Error(`This browser has no ${name}`);
    return (node) => descriptor.get?.call(node) as Value;
  };
  return (node) => {
    read ??= find();
    return read(node);
  };
}

export const childNodesOf = getter<NodeListOf<ChildNode>>(() => Node.prototype, 'childNodes');
export const parentNodeOf = getter<ParentNode | null>(() => Node.prototype, 'parentNode');
export const isConnected = getter<boolean>(() => Node.prototype, 'isConnected');
/** All text below an element, seen or not. Browsers define it for nodes, other DOMs for elements. */
export const textContentOf = getter<string>(
  () => (Object.hasOwn(Element.prototype, 'textContent') ? Element.prototype : Node.prototype),
  'textContent',
);
export const nodeTypeOf = getter<number>(() => Node.prototype, 'nodeType');
export const localNameOf = getter<string>(() => Element.prototype, 'localName');
const dataOfText = getter<string>(() => CharacterData.prototype, 'data');

export function dataOf(text: Node): string {
  return dataOfText(text);
}

export function attributeOf(element: Node, name: string): string | undefined {
  return Element.prototype.getAttribute.call(element, name) ?? undefined;
}

const animatedHref = getter<SVGAnimatedString>(() => SVGAElement.prototype, 'href');

/**
 * Where an element that may be a link leads, as written. A drawing can animate its links' addresses, without any
 * script, and browsers follow what is animated.
 */
export function linkHrefOf(element: Node): string | undefined {
  const isDrawn = typeof SVGAElement !== 'undefined' && element instanceof SVGAElement;
  // An animation may not have begun yet.
  const [motion] = isDrawn ? findAll(element, '[attributeName$="href"][to]') : [];
  const animated = motion ? attributeOf(motion, 'to') : isDrawn && animatedHref(element).animVal;
  return animated || (attributeOf(element, 'href') ?? attributeOf(element, 'xlink:href'));
}

/** Elements below `root` that fit a selector, in document order. */
export function findAll(root: ParentNode & Node, selector: string): Element[] {
  const found =
    root instanceof Element
      ? Element.prototype.querySelectorAll.call(root, selector)
      : Document.prototype.querySelectorAll.call(root, selector);
  return [...found];
}

/** The first of them, without looking for more. */
export function findFirst(root: ParentNode & Node, selector: string): Element | undefined {
  const found =
    root instanceof Element
      ? Element.prototype.querySelector.call(root, selector)
      : Document.prototype.querySelector.call(root, selector);
  return found ?? undefined;
}

export function parentOf(element: Element): Element | undefined {
  const parent = parentNodeOf(element);
  return parent instanceof Element ? parent : undefined;
}

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The elements right below one. */
export function childElementsOf(element: Element): Element[] {
  return [...childNodesOf(element)].filter((child) => child instanceof Element);
}

export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Whether the element takes up room on the page. Only a browser that lays pages out knows. */
export function hasArea(element: Element): boolean {
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width > 0 && height > 0;
}

/** Whether a person can see the element itself, as far as styles tell: for the webmail's own parts. */
export function isShown(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

/** Whether the element has a box. Not whether it is drawn itself: children of an invisible element may show again. */
export function isVisible(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element);
}

export function contains(outer: Node, inner: Node): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** Whether `a` stands before `b` in the document. */
export function precedes(a: Node, b: Node): boolean {
  return (Node.prototype.compareDocumentPosition.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The visible text below a node, without looking at styles: for the webmail's own parts, not for bodies. */
export function plainText(element: Element): string {
  let text = '';
  // A stack, not recursion: a mail may nest tens of thousands of elements.
  const left: Node[] = [...childNodesOf(element)].toReversed();
  for (let node = left.pop(); node; node = left.pop()) {
    const type = nodeTypeOf(node);
    if (type === Node.TEXT_NODE) text += dataOf(node);
    else if (type === Node.ELEMENT_NODE && localNameOf(node) === 'img') text += attributeOf(node, 'alt') ?? '';
    else if (type === Node.ELEMENT_NODE) for (const child of [...childNodesOf(node)].toReversed()) left.push(child);
  }
  return text;
}

const blanks = /\s+/g;

/** A text without line breaks, tabs and double blanks. */
export function oneLine(text: string): string {
  return text.replace(blanks, ' ').trim();
}
