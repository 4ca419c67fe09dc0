import { addressParser, decodeWords } from 'postal-mime';
import type { Mailbox } from '../classifier/message.ts';
import type { HeaderField } from '../classifier/sender/authResults.ts';
import { parseHeaderFields } from '../classifier/sender/headerFields.ts';

/** Header fields → values, the same for every parser. */

/** More bytes of headers than this are no honest mail's; the rest is not read. */
const longestHeaders = 1_000_000;
const lineFeed = 10;
const carriageReturn = 13;

/** Where the headers end: at the first empty line after the first line. */
export function headersEnd(bytes: Uint8Array): number {
  const limit = Math.min(bytes.length, longestHeaders);
  for (let at = bytes.indexOf(lineFeed); at >= 0 && at < limit; at = bytes.indexOf(lineFeed, at + 1)) {
    const next = bytes[at + 1] === carriageReturn ? bytes[at + 2] : bytes[at + 1];
    if (next === lineFeed && at > 1) return at;
  }
  return limit;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** Raw 8-bit headers are UTF-8 today and were Latin before. */
function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}

/** The header fields of a raw mail, in its order. */
export function readHeaderFields(bytes: Uint8Array): HeaderField[] {
  return parseHeaderFields(decode(bytes.subarray(0, headersEnd(bytes))));
}

export function valuesOf(fields: readonly HeaderField[], name: string): string[] {
  return fields.filter((field) => field.name === name).map((field) => field.value);
}

/** The first field's value with encoded words (RFC 2047) decoded; `undefined` when there is none. */
export function decodedValue(fields: readonly HeaderField[], name: string): string | undefined {
  const [value] = valuesOf(fields, name);
  return value === undefined ? undefined : decodeWords(value).trim();
}

/** An unquoted comma in a name splits it (`Facebook ,_<x@y>`): parts without an address belong to the next mailbox. */
function joinSplitNames(parts: readonly Mailbox[]): Mailbox[] {
  const joined: Mailbox[] = [];
  let names: string[] = [];
  const nameOf = (all: readonly string[]) => all.filter((name) => name !== '').join(', ');
  for (const part of parts) {
    if (part.address === '') names.push(part.displayName);
    else {
      joined.push({ displayName: nameOf([...names, part.displayName]), address: part.address });
      names = [];
    }
  }
  return joined.length > 0 || parts.length === 0 ? joined : [{ displayName: nameOf(names), address: '' }];
}

/** Longer address lists are cut: nobody reads ten thousand recipients. */
const longestList = 100_000;

/** Every mailbox of every field of that name. */
export function mailboxesOf(fields: readonly HeaderField[], name: string): Mailbox[] {
  return valuesOf(fields, name).flatMap((value) =>
    joinSplitNames(
      addressParser(value.slice(0, longestList), { flatten: true }).map((found) => ({
        displayName: decodeWords(found.name),
        address: (found.address ?? '').trim().toLowerCase(),
      })),
    ),
  );
}

/** A date as headers write it, in milliseconds since 1970; `undefined` for an unreadable one. */
export function timeOf(value: string): number | undefined {
  const time = Date.parse(withoutComments(value));
  return Number.isNaN(time) ? undefined : time;
}

/** Milliseconds since 1970; `undefined` for a missing or unreadable date. */
export function dateOf(fields: readonly HeaderField[]): number | undefined {
  const [value] = valuesOf(fields, 'date');
  return value === undefined ? undefined : timeOf(value);
}

/** `Thu, 8 Jan 2026 02:14:08 -0800 (PST)` without the comment, which not every engine's Date understands. */
function withoutComments(value: string): string {
  const open = value.indexOf('(');
  return open < 0 ? value : value.slice(0, open);
}

/** Fields of the author: below them nothing is the receiving side's word. */
const authorFields = ['from', 'subject', 'dkim-signature'];

/** The mailbox the mail lies in: only a header above everything the author wrote is the receiver's word. */
export function deliveredToOf(fields: readonly HeaderField[]): string | undefined {
  for (const { name, value } of fields) {
    if (name === 'delivered-to' || name === 'x-original-to') return value.toLowerCase();
    if (authorFields.includes(name)) return undefined;
  }
  return undefined;
}
