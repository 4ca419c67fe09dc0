import { isSeparatorLine } from './mboxLine.ts';

/**
 * An mbox file → its mails, as a stream. Memory does not grow with the number of mails. A mail begins at a separator line
 * after an empty line.
 */

export interface MboxMail {
  /** The mail's place in the file, from 0. */
  readonly index: number;
  /** `undefined` for a mail larger than the limit; its bytes were passed over. */
  readonly bytes: Buffer | undefined;
}

const newline = 10;
const carriageReturn = 13;
/** Longer than any separator line. */
const longestLine = 512;
/** Bytes before a separator that show the empty line. */
const lookBehind = 4;

/** Whether bytes begin like an mbox. */
export function isMbox(start: Uint8Array): boolean {
  return Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, 5)).toString('latin1') === 'From ';
}

function followsEmptyLine(data: Buffer, at: number): boolean {
  if (data[at - 1] !== newline) return false;
  return data[at - 2] === newline || (data[at - 2] === carriageReturn && data[at - 3] === newline);
}

function lineAt(data: Buffer, at: number): { readonly text: string; readonly end: number } {
  const end = data.indexOf(newline, at);
  const stop = end < 0 ? data.length : end;
  const text = data.toString('latin1', at, Math.min(stop, at + longestLine));
  return { text: text.endsWith('\r') ? text.slice(0, -1) : text, end: end < 0 ? data.length : end + 1 };
}

interface Separator {
  readonly start: number;
  readonly end: number;
}

function nextSeparator(data: Buffer, from: number, limit: number): Separator | undefined {
  for (
    let at = data.indexOf('\nFrom ', Math.max(0, from - 1));
    at >= 0 && at + 1 < limit;
    at = data.indexOf('\nFrom ', at + 1)
  ) {
    if (!followsEmptyLine(data, at + 1)) continue;
    const { text, end } = lineAt(data, at + 1);
    if (isSeparatorLine(text)) return { start: at + 1, end };
  }
  return undefined;
}

/** Takes the quote off body lines that begin with "From " (mboxrd). */
function unquote(bytes: Buffer): Buffer {
  if (!bytes.includes('\n>From ')) return bytes;
  return Buffer.from(bytes.toString('latin1').replaceAll('\n>From ', '\nFrom '), 'latin1');
}

/**
 * Splits a stream of bytes.
 * @param limit mails with more bytes than this are passed over and given without their bytes
 */
export async function* splitMbox(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<MboxMail> {
  let data: Buffer = Buffer.alloc(0);
  let parts: Buffer[] = [];
  let size = 0;
  let index = 0;
  let isFirst = true;

  const add = (part: Buffer) => {
    size += part.length;
    // A mail that is too large is counted on, but no longer kept.
    if (size > limit) parts = [];
    else parts.push(part);
  };
  const finish = (): MboxMail => {
    const bytes = size > limit ? undefined : unquote(Buffer.concat(parts));
    parts = [];
    size = 0;
    return { index: index++, bytes };
  };

  function* scan(isEnd: boolean): Generator<MboxMail> {
    let start = 0;
    if (isFirst && data.length > 0) {
      isFirst = false;
      if (isMbox(data)) start = lineAt(data, 0).end;
    }
    const end = isEnd ? data.length : Math.max(start, data.length - longestLine);
    for (let found = nextSeparator(data, start, end); found; found = nextSeparator(data, start, end)) {
      add(data.subarray(start, found.start));
      yield finish();
      start = found.end;
    }
    const keep = isEnd ? data.length : Math.max(start, end - lookBehind);
    add(data.subarray(start, keep));
    data = data.subarray(keep);
  }

  for await (const chunk of chunks) {
    data = data.length === 0 ? Buffer.from(chunk) : Buffer.concat([data, chunk]);
    if (data.length > 4 * longestLine) yield* scan(false);
  }
  yield* scan(true);
  if (size > 0) yield finish();
}
