import type { Plugin } from 'vite';

/** Facts carry where they come from, for whoever reads the code. Browsers load them without: nothing there reads it. */

const factsFolder = '/src/facts/';
const forReaders = new Set(['source', 'checked', 'confidence']);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface ObjectNode extends Node {
  readonly properties: readonly (Node & { readonly key?: { readonly name?: string } })[];
}

/** Every node of a tree, the outer ones first. */
function nodesOf(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(nodesOf);
  return 'type' in value && 'start' in value ? [value as Node, ...inner] : inner;
}

/** From where to where a property is cut out: with the comma behind it, or as the last one without. */
function cutsIn({ properties }: ObjectNode): [number, number][] {
  return properties.flatMap((property, index): [number, number][] => {
    if (!forReaders.has(property.key?.name ?? '')) return [];
    const next = properties[index + 1];
    return [[property.start, next ? next.start : property.end]];
  });
}

/**
 * Code without the properties that are for readers.
 * @param tree its syntax tree (ESTree)
 */
export function withoutProperties(code: string, tree: unknown): string {
  const objects = nodesOf(tree).filter(({ type }) => type === 'ObjectExpression');
  const cuts = objects.flatMap((node) => cutsIn(node as ObjectNode)).toSorted(([a], [b]) => b - a);
  return cuts.reduce((left, [start, end]) => left.slice(0, start) + left.slice(end), code);
}

/** Takes sources, dates and confidence off the facts in what is built for browsers. */
export function withoutSources(): Plugin {
  return {
    name: 'facts-without-sources',
    enforce: 'post',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').includes(factsFolder)) return undefined;
      return { code: withoutProperties(code, this.parse(code)), map: null };
    },
  };
}
