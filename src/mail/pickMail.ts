import type { MailProblem } from '../messages/checkMessages.ts';
import { isSeparatorLine } from './mboxLine.ts';

/** What a person gave the check page → the bytes of one mail, or why it is none. */

/** Larger mails are refused: a mail of 200 MB takes 2 GB of memory to parse. */
export const largestMail = 32 * 1024 * 1024;

export interface PickedMail {
  readonly bytes: Uint8Array;
  /** How many mails lie in it; `bytes` is the first. */
  readonly mails: number;
}

/** Outlook's own file format (Compound File Binary) and PDF. */
const outlookMagic = [0xd0, 0xcf, 0x11, 0xe0];
const pdfMagic = [0x25, 0x50, 0x44, 0x46];
/** "From ", as an mbox begins. */
const mboxMagic = [0x46, 0x72, 0x6f, 0x6d, 0x20];
const firstBytes = 4096;

const beginsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);

/** One character a byte, so that places in the text are places in the bytes. */
function asLatin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

const webPage = /^\s*<(?:!doctype html|html)\b/i;

function problemOf(bytes: Uint8Array): MailProblem | undefined {
  if (bytes.length > largestMail) return 'tooLarge';
  if (beginsWith(bytes, outlookMagic)) return 'outlookFile';
  const start = bytes.subarray(0, firstBytes);
  if (start.includes(0) || beginsWith(bytes, pdfMagic)) return 'binary';
  const text = asLatin(start);
  if (text.trim() === '' && bytes.length <= firstBytes) return 'empty';
  return webPage.test(text) ? 'webPage' : undefined;
}

/** Where an mbox's further mails begin: at each separator after an empty line. */
function separatorsOf(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\nFrom '); at >= 0; at = text.indexOf('\nFrom ', at + 1)) {
    const end = text.indexOf('\n', at + 1);
    const line = text.slice(at + 1, end < 0 ? undefined : end).slice(0, 512);
    const isAfterEmptyLine = text[at - 1] === '\n' || text.startsWith('\n\r', at - 2);
    if (isAfterEmptyLine && isSeparatorLine(line.trimEnd())) found.push(at + 1);
  }
  return found;
}

function firstOfMbox(bytes: Uint8Array): PickedMail {
  const text = asLatin(bytes);
  const others = separatorsOf(text);
  return { bytes: bytes.subarray(text.indexOf('\n') + 1, others[0]), mails: others.length + 1 };
}

/** Looks at a file's bytes. */
export function pickMail(bytes: Uint8Array): PickedMail | MailProblem {
  const problem = problemOf(bytes);
  if (problem !== undefined) return problem;
  return beginsWith(bytes, mboxMagic) ? firstOfMbox(bytes) : { bytes, mails: 1 };
}

/** A header that servers put on top of a mail. */
const topHeader = /^(?:delivered-to|return-path|received|x-received|x-original-to|arc-seal): /i;
/** A row of the table above the source on Gmail's "Show original": the message's id, between columns. */
const idRow = /\t<[^\s<>@]{1,300}@[^\s<>@]{1,300}>/;
const linesOfTable = 40;

/**
 * Takes off what Gmail's "Show original" shows above the source, for people who select the whole page: its rows look
 * like headers (`From:`) but are none.
 */
export function withoutOriginalTable(source: string): string {
  const lines = source.split('\n', linesOfTable);
  const start = lines.findIndex((line) => topHeader.test(line));
  const table = lines.slice(0, Math.max(0, start));
  if (!table.some((line) => idRow.test(line))) return source;
  return source.slice(table.join('\n').length + 1);
}
