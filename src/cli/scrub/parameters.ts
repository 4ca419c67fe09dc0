import { decodeWords } from 'postal-mime';
import { decodePercent } from '../../classifier/text/coding.ts';
import { type Field, unfold } from './fields.ts';
import type { Tools } from './tools.ts';

/** Content-Type and Content-Disposition (RFC 2045, 2231): what a part is, stays; what its file was called, does not. */

const kept = new Set([
  'charset',
  'type',
  'format',
  'delsp',
  'method',
  'report-type',
  'protocol',
  'micalg',
  'reply-type',
]);
const ending = /\.[a-z\d]{1,8}$/i;
const boundaryMark = /[A-Za-z\d]{4,}/g;

/** Splits at semicolons outside quotation marks. */
function splitParameters(value: string): string[] {
  const parts: string[] = [''];
  let quoted = false;
  for (let at = 0; at < value.length; at++) {
    const character = value[at] ?? '';
    if (character === '"' && value[at - 1] !== '\\') quoted = !quoted;
    if (character === ';' && !quoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

export interface ContentType {
  /** Lower-case, like `text/html`. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const quotes = /^"|"$/g;

/** The value of a field with parameters taken apart. */
export function readParameters(value: string): ContentType {
  const [type = '', ...rest] = splitParameters(unfold(value));
  const parameters = rest.map((one): [string, string] => {
    const equals = one.indexOf('=');
    return [
      one.slice(0, Math.max(0, equals)).trim().toLowerCase(),
      one
        .slice(equals + 1)
        .trim()
        .replace(quotes, ''),
    ];
  });
  return { type: type.toLowerCase(), parameters: new Map(parameters) };
}

/** A boundary with its numbers and letters made up. */
export function scrubBoundary(boundary: string, tools: Tools): string {
  return boundary.replace(boundaryMark, (mark) => tools.madeUp(mark));
}

/** The name of a file says what it opens as; the rest of it is a stub. */
function fileName(parameters: ReadonlyMap<string, string>): string | undefined {
  const named = [...parameters].filter(([name]) => ['name', 'filename'].includes(name.split('*', 1)[0] ?? ''));
  const value = decodeWords(decodePercent(named.map(([, part]) => part).join('')));
  return named.length === 0 ? undefined : `attachment${(ending.exec(value.trim())?.[0] ?? '').toLowerCase()}`;
}

/** The field's value with its names of files and its boundary replaced; parameters nobody knows are left out. */
export function scrubParameters(field: Field, tools: Tools): string {
  const { type, parameters } = readParameters(field.value);
  const boundary = parameters.get('boundary');
  const name = fileName(parameters);
  const nameKey = field.name === 'content-type' ? 'name' : 'filename';
  const all = [
    ...[...parameters].filter(([key]) => kept.has(key)).map(([key, value]) => `${key}="${value}"`),
    ...(boundary === undefined ? [] : [`boundary="${scrubBoundary(boundary, tools)}"`]),
    ...(name === undefined ? [] : [`${nameKey}="${name}"`]),
  ];
  const same = [...parameters.keys()].every((key) => kept.has(key));
  return same ? field.value : ` ${[type, ...all].join(`;${field.lineEnd || '\n'}\t`)}`;
}
