import { decodeCharset } from './charset.ts';
import { scrubField } from './field.ts';
import { type Entity, splitEntity } from './fields.ts';
import { scrubHtml } from './html.ts';
import { type ContentType, readParameters, scrubBoundary } from './parameters.ts';
import { scrubText } from './text.ts';
import type { Tools } from './tools.ts';
import { decodeTransfer, encodeTransfer } from './transfer.ts';

/** One message or part and all parts in it. Bytes are characters of one byte; their order and encodings stay. */

/** Told of every change: what stood there and what does now, decoded. */
export type Note = (before: string, after: string | undefined) => void;

interface Form extends ContentType {
  readonly encoding: string;
  readonly isAttachment: boolean;
}

function formOf({ fields }: Entity): Form {
  const first = (name: string) => fields.find((field) => field.name === name)?.value ?? '';
  const form = readParameters(first('content-type') || 'text/plain');
  return {
    ...form,
    encoding: first('content-transfer-encoding').trim().toLowerCase(),
    isAttachment: readParameters(first('content-disposition')).type === 'attachment',
  };
}

function scrubFields({ fields }: Entity, tools: Tools, note: Note): string {
  return fields
    .map((field) => {
      const value = scrubField(field, tools);
      if (value === field.value) return field.label + value + field.lineEnd;
      note(field.label + field.value, value === undefined ? undefined : field.label + value);
      return value === undefined ? '' : field.label + value + field.lineEnd;
    })
    .join('');
}

/** Preambles and epilogues are for readers without MIME; only the usual sentence is nobody's. */
const usualPreamble = /^\s*This is a (?:multi-?part message in MIME format|cryptographically signed message)\.?\s*$/i;

function scrubMultipart(body: string, boundary: string, tools: Tools, note: Note, depth: number): string {
  const mark = `--${boundary}`;
  const lines = body.split('\n');
  const made = `--${scrubBoundary(boundary, tools)}`;
  const blocks: { delimiter: string; lines: string[] }[] = [{ delimiter: '', lines: [] }];
  for (const line of lines) {
    const rest = line.startsWith(mark) ? line.slice(mark.length).trimEnd() : undefined;
    if (rest === '' || rest === '--') blocks.push({ delimiter: made + line.slice(mark.length), lines: [] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks
    .map(({ delimiter, lines: inside }) => {
      const text = inside.join('\n');
      if (delimiter !== '' && !delimiter.trimEnd().endsWith(`${made}--`)) {
        // The line end before a boundary belongs to the boundary.
        const end = text.endsWith('\r') ? '\r' : '';
        const part = scrubEntity(text.slice(0, text.length - end.length), tools, note, depth + 1);
        return `${delimiter}\n${part}${end}`;
      }
      const kept = text.trim() === '' || usualPreamble.test(text) ? text : '';
      if (kept !== text) note(text, undefined);
      return delimiter === '' ? kept : [delimiter, ...(inside.length > 0 ? [kept] : [])].join('\n');
    })
    .join('\n');
}

function noteLines(before: string, after: string, note: Note): void {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  for (const [place, line] of old.entries()) if (line !== fresh[place]) note(line, fresh[place]);
}

const hasReadableText = (type: string) => type.startsWith('text/') || type === 'message/delivery-status' || type === '';

function scrubLeaf({ body }: Entity, form: Form, tools: Tools, note: Note, lineEnd: string): string {
  if (body === '') return '';
  const isCalendar = form.type === 'text/calendar';
  if (!hasReadableText(form.type) || (form.isAttachment && !isCalendar)) {
    note(`(${body.length} bytes of an attachment)`, undefined);
    return '';
  }
  const bytes = decodeTransfer(body, form.encoding);
  const { text, encode } = decodeCharset(bytes, form.parameters.get('charset') ?? 'utf-8');
  const isHtml = form.type === 'text/html' || form.type === 'text/xml' || form.type === 'text/x-amp-html';
  const scrubbed = isHtml ? scrubHtml(text, tools) : scrubText(text, tools);
  if (scrubbed === text) return body;
  noteLines(text, scrubbed, note);
  return encodeTransfer(encode(scrubbed), form.encoding, lineEnd);
}

const deepest = 20;

/**
 * @param raw headers and body, bytes as characters
 * @param note is told of every change
 */
export function scrubEntity(raw: string, tools: Tools, note: Note, depth = 0): string {
  const entity = splitEntity(raw);
  const form = formOf(entity);
  const head = scrubFields(entity, tools, note) + entity.separator;
  const lineEnd = entity.separator || '\n';
  const boundary = form.type.startsWith('multipart/') ? form.parameters.get('boundary') : undefined;
  if (depth >= deepest) return head;
  if (boundary !== undefined && boundary !== '') {
    return head + scrubMultipart(entity.body, boundary, tools, note, depth);
  }
  if (form.type === 'message/rfc822') {
    const inner = scrubEntity(decodeTransfer(entity.body, form.encoding), tools, note, depth + 1);
    return head + encodeTransfer(inner, form.encoding, lineEnd);
  }
  return head + scrubLeaf(entity, form, tools, note, lineEnd);
}
