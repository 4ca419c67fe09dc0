import { base64Bytes, decodePercent, utf8 } from '../text/coding.ts';

/** The two spellings in which Proofpoint hides an address from other scanners. */

/** Version 2: `-` for `%`, `_` for `/`. */
export function decodeProofpoint2(value: string): string {
  return decodePercent(value.replaceAll('-', '%').replaceAll('_', '/'));
}

const star = 0x2a;
const runLengths = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const shortestRun = 2;

/** The run `**X` at `at` stands for, in bytes; `undefined` when it is a single `*`. */
function runLength(text: Uint8Array, at: number): number | undefined {
  const letter = text[at + 2];
  if (text[at + 1] !== star || letter === undefined) return undefined;
  const index = runLengths.indexOf(String.fromCharCode(letter));
  return index < 0 ? undefined : index + shortestRun;
}

/** How many bytes the UTF-8 character at `at` takes: what follows its first byte has the form 10xxxxxx. */
function characterLength(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < bytes.length && ((bytes[end] ?? 0) & 0b1100_0000) === 0b1000_0000) end++;
  return end - at;
}

function putBack(text: Uint8Array, taken: Uint8Array): Uint8Array {
  const result = new Uint8Array(text.length + taken.length);
  let length = 0;
  let used = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === star) {
      const run = runLength(text, at);
      const piece = taken.subarray(used, used + (run ?? characterLength(taken, used)));
      result.set(piece, length);
      length += piece.length;
      used += piece.length;
      if (run !== undefined) at += 2;
    } else result[length++] = text[at] ?? 0;
  }
  return result.subarray(0, length);
}

/**
 * Version 3: `/__<address>__;<what was taken out, base64>!…`. In the address `*` stands for one character taken out and
 * `**X` for a run of 2 + index of X bytes.
 * @param href the whole wrapper, since the inner address may hold `?`
 * @returns the inner address; empty when the shape is another
 */
export function decodeProofpoint3(href: string): string {
  const opening = href.indexOf('/__');
  const closing = opening < 0 ? -1 : href.indexOf('__;', opening + 3);
  const end = closing < 0 ? -1 : href.indexOf('!', closing + 3);
  if (end < 0) return '';
  const text = new TextEncoder().encode(href.slice(opening + 3, closing));
  return utf8(putBack(text, base64Bytes(href.slice(closing + 3, end))));
}
