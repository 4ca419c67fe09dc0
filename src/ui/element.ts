type Attributes = Readonly<Record<string, string | ((event: Event) => void) | undefined>>;
type Child = Node | string | undefined;

/**
 * Builds an element. Strings become text nodes, never markup; attributes that are functions become listeners
 * (`onclick` listens to `click`).
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const built = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') built.addEventListener(name.slice(2), value);
    else if (value !== undefined) built.setAttribute(name, value);
  }
  for (const child of children) if (child !== undefined) built.append(child);
  return built;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Builds a part of a drawing. */
export function drawing(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly SVGElement[]
): SVGElement {
  const built = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) built.setAttribute(name, String(value));
  built.append(...children);
  return built;
}

/** A drawing of one path on a 24 × 24 field, hidden from screen readers: words say the same. */
export function icon(path: string): SVGElement {
  const size = { viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': 'true' };
  return drawing('svg', size, drawing('path', { d: path, fill: 'currentColor', 'fill-rule': 'evenodd' }));
}

/** Tells the browser and screen readers in which language an own page is written, and which way it runs. */
export function setPageLanguage({
  language,
  direction,
}: {
  readonly language: string;
  readonly direction: string;
}): void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}
