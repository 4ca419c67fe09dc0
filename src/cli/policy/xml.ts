/** A little XML, escaped by construction. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export function element(
  name: string,
  attributes: XmlElement['attributes'],
  ...children: XmlElement['children']
): XmlElement {
  return { name, attributes, children };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const special = /[&<>"]/g;
const escaped = (text: string) => text.replace(special, (character) => entities[character] ?? character);

function lines({ name, attributes, children }: XmlElement, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}`;
  const [first] = children;
  if (first === undefined) return `${start}/>`;
  if (typeof first === 'string') return `${start}>${escaped(first)}</${name}>`;
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : lines(child, `${indent}  `)));
  return [`${start}>`, ...inside, `${indent}</${name}>`].join('\n');
}

export function xmlFile(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${lines(root, '')}\n`;
}
