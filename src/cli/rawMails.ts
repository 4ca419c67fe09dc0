import { createReadStream, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { filesBelow } from '../mail/maildir.ts';
import { isMbox, splitMbox } from '../mail/mbox.ts';
import { largestMail } from '../mail/pickMail.ts';
import { asThePersonSees, fromWhereThePersonStands } from './paths.ts';
import { reasonOf } from './reason.ts';

/** PATH… → raw mails, one after the other. */

export interface RawMail {
  readonly file: string;
  /** The mail's place in an mbox, from 0; `null` for a file that is one mail. */
  readonly index: number | null;
  /** `undefined` when the mail could not be had; then `problem` says why. */
  readonly bytes: Uint8Array | undefined;
  readonly problem?: string;
}

/** How a mail is named to the person. */
export function nameOf({ file, index }: Pick<RawMail, 'file' | 'index'>): string {
  return index === null ? file : `${file} #${index}`;
}

const tooLarge = 'larger than 32 MB: not checked';
/** Larger ones are no faster, and wait in memory for the collector. */
const chunkSize = 128 * 1024;
const fewBytes = 5;

async function startOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(fewBytes), 0, fewBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* fromMbox(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RawMail> {
  for await (const { index, bytes } of splitMbox(chunks, largestMail)) {
    yield bytes ? { file, index, bytes } : { file, index, bytes, problem: tooLarge };
  }
}

/** Bytes already in memory as a stream of one chunk. */
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* fromSmallFile(file: string, path: string): AsyncGenerator<RawMail> {
  const bytes = readFileSync(path);
  if (isMbox(bytes)) yield* fromMbox(file, once(bytes));
  else yield { file, index: null, bytes };
}

async function* fromFile(path: string): AsyncGenerator<RawMail> {
  const file = asThePersonSees(path);
  try {
    const { size } = statSync(path);
    // Small files are read at once and in place: a stream or a wait each costs more than judging the mail.
    if (size <= largestMail) yield* fromSmallFile(file, path);
    else if (isMbox(await startOf(path))) {
      yield* fromMbox(file, createReadStream(path, { highWaterMark: chunkSize }));
    } else yield { file, index: null, bytes: undefined, problem: tooLarge };
  } catch (error) {
    yield { file, index: null, bytes: undefined, problem: reasonOf(error) };
  }
}

async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

/** Standard input: an mbox, or one mail. */
async function* fromInput(): AsyncGenerator<RawMail> {
  const input = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await input.next();
  const start = first.done ? Buffer.alloc(0) : first.value;
  async function* all(): AsyncGenerator<Uint8Array> {
    yield start;
    for (let next = await input.next(); !next.done; next = await input.next()) yield next.value;
  }
  if (isMbox(start)) yield* fromMbox('-', all());
  else {
    const bytes = await readAll(all());
    if (bytes.length > largestMail) yield { file: '-', index: null, bytes: undefined, problem: tooLarge };
    else yield { file: '-', index: null, bytes };
  }
}

/** All mails of all paths. What cannot be read comes as a mail with a `problem`, and the rest still comes. */
export async function* rawMails(paths: readonly string[]): AsyncGenerator<RawMail> {
  for (const path of paths) {
    if (path === '-') {
      yield* fromInput();
      continue;
    }
    try {
      for await (const file of filesBelow(fromWhereThePersonStands(path))) yield* fromFile(file);
    } catch (error) {
      yield { file: path, index: null, bytes: undefined, problem: reasonOf(error) };
    }
  }
}
