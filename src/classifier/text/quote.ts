import type { Message } from '../message.ts';
import { withoutInvisible } from './text.ts';

/**
 * Which parts of a text are the sender's own and which are somebody else's mail, quoted or forwarded.
 * Readers write quoted HTML as "> " lines, as plain mail does, so one rule serves all sources.
 */

export interface TextParts {
  /** The sender's own words, without what nobody sees in them. */
  readonly own: string;
  /** Quoted and forwarded words, without the marks. */
  readonly quoted: string;
  /** Whether a place of the text (UTF-16 code units) lies in a quoted part. */
  readonly isQuoted: (at: number) => boolean;
  /** Whether the mail passes another one on whole (not just an answer below which the other is quoted). */
  readonly isForward: boolean;
  /** The sender line above the forwarded mail, as written there; anybody can write one. */
  readonly forwardedFrom: string | undefined;
}

/** A line that opens a forwarded mail: dashes around a few words (any language), or Apple's fixed sentence. */
const separator = /^\s*-{3,}[^-\n]{3,60}-{3,}\s*$/;
const appleForward = /^\s*begin forwarded message:\s*$/i;
/** Header-like lines above a forwarded mail: `From: …`, `De : …`, `Von: …`, `差出人: …`. */
const headerLine = /^\*?[\p{L} -]{1,24}\*?\s?[:：]\*?\s?\S/u;
/** Outlook writes no separator, only at least this many header lines. */
const fewestHeaderLines = 3;
const quoteMark = /^\s*>/;
const quoteMarks = /^[\s>]+/;

/** The header lines that begin at `index`, blank lines before them passed over. */
function headerBlock(lines: readonly string[], index: number): string[] {
  const block: string[] = [];
  for (const line of lines.slice(index, index + 8)) {
    if (line.trim() === '' && block.length === 0) continue;
    if (!headerLine.test(line.trimStart())) break;
    block.push(line.trim());
  }
  return block;
}

/** Where another mail begins: a separator with headers below it, or Outlook's bare block of headers. */
function forwardedHeaders(lines: readonly string[], index: number): string[] | undefined {
  const line = lines[index] ?? '';
  if (appleForward.test(line) || separator.test(line)) {
    const block = headerBlock(lines, index + 1);
    return block.length > 0 ? block : undefined;
  }
  if (!headerLine.test(line.trimStart())) return undefined;
  const block = headerBlock(lines, index);
  return block.length >= fewestHeaderLines && block[0]?.includes('@') === true ? block : undefined;
}

/** Whether a place lies in one of the ranges, which are sorted and apart. */
function isWithinOneOf(ranges: readonly (readonly [number, number])[], place: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [start, end] = ranges[middle] ?? [0, -1];
    if (place < start) high = middle - 1;
    else if (place > end) low = middle + 1;
    else return true;
  }
  return false;
}

const known = new WeakMap<Message, TextParts>();

/** The parts of a message's text; worked out once per message. */
export function partsOf(message: Message): TextParts {
  const parts = known.get(message) ?? textParts(message.text);
  known.set(message, parts);
  return parts;
}

/** Splits a message's text into own and quoted parts. */
export function textParts(text: string): TextParts {
  // Something invisible must not make another line of one; places are those of the text as it is.
  const lines = withoutInvisible(text).split('\n');
  const lengths = text.split('\n').map(({ length }) => length);
  const own: string[] = [];
  const quoted: string[] = [];
  const quotedRanges: [number, number][] = [];
  let forwarded: string[] | undefined;
  let at = 0;
  let forwardStart = Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.entries()) {
    forwarded ??= forwardedHeaders(lines, index);
    if (forwarded) forwardStart = Math.min(forwardStart, at);
    if (forwarded || quoteMark.test(line)) {
      quoted.push(line.replace(quoteMarks, ''));
      quotedRanges.push([at, at + (lengths[index] ?? 0)]);
    } else own.push(line);
    at += (lengths[index] ?? 0) + 1;
  }
  return {
    own: own.join('\n'),
    quoted: quoted.join('\n'),
    isQuoted: (place) => place >= forwardStart || isWithinOneOf(quotedRanges, place),
    isForward: forwarded !== undefined,
    forwardedFrom: forwarded?.find((line) => line.includes('@')),
  };
}
