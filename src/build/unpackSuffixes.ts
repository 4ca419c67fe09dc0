/** The public suffix list as tldts keeps it: a tree of labels in flat arrays. */
export interface SuffixTrie {
  /** Per node: whether a rule ends there (1 = ICANN section, 2 = private section). */
  readonly nodeFlags: Uint8Array;
  /** Per node: its first edge; the next node's is its end. */
  readonly edgeStart: Uint16Array;
  readonly edgeLength: Uint8Array;
  readonly edgeChild: Uint16Array;
  /** The labels of all edges, one after the other. */
  readonly labelText: string;
  readonly rulesRoot: number;
  readonly exceptionsRoot: number;
}

/** The hash by which tldts finds the edges of a node: they must be sorted by it. */
export function labelHash(label: string): number {
  let hash = 5381;
  for (let index = label.length - 1; index >= 0; index--) hash = Math.imul(hash, 33) ^ label.charCodeAt(index);
  return hash >>> 0;
}

/** A label (how many letters it shares with the one before it, `A` for none, then the others), or one of the marks. */
const tokens = /[A-Z][^#-)A-Z]*|[#-)]/g;

/** Rebuilds what `packSuffixes` packed; runs whenever the extension starts. */
export function unpackSuffixes(packed: string): SuffixTrie {
  // First the nodes with nothing below, one for each kind of rule.
  const nodeFlags = [0, 1, 2, 3];
  const edgeStart = [0, 0, 0, 0, 0];
  const edgeLength: number[] = [];
  const edgeChild: number[] = [];
  const labels: string[] = [];
  const waiting = packed.match(tokens)?.values() ?? [].values();

  /** Reads up to the closing bracket; returns the node's number. */
  const readNode = (flags: number): number => {
    const edges: { readonly label: string; readonly hash: number; child: number }[] = [];
    let edge = { label: '', hash: 0, child: 0 };
    let kind = flags;
    for (let token = waiting.next().value; token && token !== ')'; token = waiting.next().value) {
      const code = token.charCodeAt(0);
      if (token === '(') edge.child = readNode(kind);
      else if (code < 65) kind = code - 35;
      else {
        const label = edge.label.slice(0, code - 65) + token.slice(1);
        edge = { label, hash: labelHash(label), child: kind };
        edges.push(edge);
      }
    }
    for (const { label, child } of edges.toSorted((a, b) => a.hash - b.hash)) {
      edgeLength.push(label.length);
      edgeChild.push(child);
      labels.push(label);
    }
    edgeStart.push(edgeLength.length);
    return nodeFlags.push(flags) - 1;
  };

  const rulesRoot = readNode(0);
  const exceptionsRoot = readNode(0);
  return {
    nodeFlags: Uint8Array.from(nodeFlags),
    edgeStart: Uint16Array.from(edgeStart),
    edgeLength: Uint8Array.from(edgeLength),
    edgeChild: Uint16Array.from(edgeChild),
    labelText: labels.join(''),
    rulesRoot,
    exceptionsRoot,
  };
}
