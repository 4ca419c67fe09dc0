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

/** A drawing of one path on a 24 × 24 field, hidden from screen readers: words say the same. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: '24',
    height: '24',
    'aria-hidden': 'true',
  })) {
    svg.setAttribute(name, value);
  }
  const shape = document.createElementNS(svgNamespace, 'path');
  shape.setAttribute('d', path);
  shape.setAttribute('fill', 'currentColor');
  shape.setAttribute('fill-rule', 'evenodd');
  svg.append(shape);
  return svg;
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
