import { labelHash, type SuffixTrie } from './unpackSuffixes.ts';

/**
 * The public suffix list, a third of the extension, as one string that compresses better than tldts's arrays: labels
 * are sorted by letters and not by hash, and written without the letters they share with the label before.
 *
 * A node is its labels and `)`. A label is how many letters it shares with the label before (`A` none, `B` one, …) and
 * its other letters, then `(` and its own node when anything is below it. `#`, `$`, `%`, `&` say which flags (0, 1, 2, 3)
 * the labels after it have; at the beginning of a node they have the node's own.
 */

interface Label {
  readonly text: string;
  readonly child: number;
  readonly flags: number;
}

/** Labels without the marks of `unpackSuffixes`. */
const packable = /^[^#-)A-Z]{1,255}$/;

/** The letters that say how much is shared end with Z. */
const mostShared = 25;

function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length, mostShared) && a[shared] === b[shared]) shared++;
  return shared;
}

/** The labels of each node, in the order in which tldts has them. */
function readNodes({ nodeFlags, edgeStart, edgeLength, edgeChild, labelText }: SuffixTrie): Label[][] {
  let from = 0;
  const edges = Array.from(edgeChild, (child, edge): Label => {
    const text = labelText.slice(from, from + (edgeLength[edge] ?? 0));
    from += text.length;
    return { text, child, flags: nodeFlags[child] ?? 0 };
  });
  return Array.from(nodeFlags, (_, node) => edges.slice(edgeStart[node], edgeStart[node + 1]));
}

function assertReadable(nodes: readonly (readonly Label[])[]): void {
  const labels = nodes.flat();
  const unreadable = labels.find(({ text }) => !packable.test(text));
  if (unreadable) throw new Error(`a label that cannot be packed: ${unreadable.text}`);
  const isSorted = (node: readonly Label[]) =>
    node.every(({ text }, index) => index === 0 || labelHash(node[index - 1]?.text ?? '') <= labelHash(text));
  if (labels.length === 0 || !nodes.every(isSorted)) throw new Error('labels are no longer sorted by their hash');
}

/** Packs the list; `unpackSuffixes` is the way back. */
export function packSuffixes(trie: SuffixTrie): string {
  const nodes = readNodes(trie);
  assertReadable(nodes);
  const packNode = (node: number, ownFlags: number): string => {
    let packed = '';
    let before: Label = { text: '', child: node, flags: ownFlags };
    const labels = (nodes[node] ?? []).toSorted((a, b) => a.flags - b.flags || (a.text < b.text ? -1 : 1));
    for (const label of labels) {
      const { text, child, flags } = label;
      const shared = sharedLetters(before.text, text);
      if (flags !== before.flags) packed += String.fromCharCode(35 + flags);
      packed += String.fromCharCode(65 + shared) + text.slice(shared);
      if (nodes[child]?.length) packed += `(${packNode(child, flags)}`;
      before = label;
    }
    return `${packed})`;
  };
  return packNode(trie.rulesRoot, 0) + packNode(trie.exceptionsRoot, 0);
}
