/** Reads .reg files: keys, values with their types, and the lines they stand in. */

export type RegistryType =
  | 'REG_SZ'
  | 'REG_EXPAND_SZ'
  | 'REG_MULTI_SZ'
  | 'REG_DWORD'
  | 'REG_QWORD'
  | 'REG_BINARY'
  | 'other';

export interface RegistryValue {
  readonly name: string;
  readonly type: RegistryType;
  /** Text, or a number for REG_DWORD; `undefined` for types nobody reads here. */
  readonly data: string | number | undefined;
  readonly line: number;
}

export interface RegistryKey {
  readonly path: string;
  readonly values: readonly RegistryValue[];
}

const heading = /^\uFEFF?\s*(?:Windows Registry Editor Version|REGEDIT4)/;
const keyLine = /^\[(-?)([^\]]+)\]$/;
const valueLine = /^(?:"((?:[^"\\]|\\.)*)"|(@))\s*=(.*)$/;
const quoted = /^"((?:[^"\\]|\\.)*)"$/;
const escaped = /\\(.)/g;
const hex = /^hex(?:\(([0-9a-f]+)\))?:(.*)$/i;
const dword = /^dword:([0-9a-f]{1,8})$/i;

export function isRegistryFile(text: string): boolean {
  return heading.test(text);
}

const unescaped = (text: string) => text.replace(escaped, '$1');
const types: Readonly<Record<string, RegistryType>> = {
  '2': 'REG_EXPAND_SZ',
  '7': 'REG_MULTI_SZ',
  b: 'REG_QWORD',
  '': 'REG_BINARY',
};

function fromHex(kind: string, bytes: string): Pick<RegistryValue, 'type' | 'data'> {
  const type = types[kind.toLowerCase()] ?? 'other';
  if (type !== 'REG_EXPAND_SZ' && type !== 'REG_MULTI_SZ') return { type, data: undefined };
  const text = Buffer.from(bytes.replaceAll(',', '').replaceAll(' ', ''), 'hex').toString('utf16le');
  // Each string ends with a zero, and so does the whole.
  const strings = text.split('\0').filter((part) => part !== '');
  return { type, data: strings.join('\n') };
}

function parseData(data: string, line: number): Pick<RegistryValue, 'type' | 'data'> {
  const [, text] = quoted.exec(data) ?? [];
  if (text !== undefined) return { type: 'REG_SZ', data: unescaped(text) };
  const [, number] = dword.exec(data) ?? [];
  // As a signed number, which is how browsers read it.
  if (number !== undefined) return { type: 'REG_DWORD', data: Number.parseInt(number, 16) | 0 };
  const [, kind = '', bytes] = hex.exec(data) ?? [];
  if (bytes !== undefined) return fromHex(kind, bytes);
  throw new Error(`line ${line}: not a value of a .reg file`);
}

/** Lines that end with a backslash go on in the next one. */
function* wholeLines(text: string): Generator<{ readonly content: string; readonly line: number }> {
  let begun = '';
  let start = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const content = raw.trim();
    if (begun === '') start = index + 1;
    if (content.endsWith('\\') && !content.startsWith('[')) {
      begun += content.slice(0, -1);
      continue;
    }
    yield { content: begun + content, line: start };
    begun = '';
  }
}

/**
 * Reads a .reg file. Keys that are deleted first (`[-…]`) are empty from there on.
 * @throws Error that names the line which is none of a .reg file
 */
export function readRegistryFile(text: string): readonly RegistryKey[] {
  const keys = new Map<string, { path: string; values: RegistryValue[] }>();
  let current: RegistryValue[] | undefined;
  for (const { content, line } of wholeLines(text.replace(heading, ';'))) {
    if (content === '' || content.startsWith(';')) continue;
    const [, deletes, path] = keyLine.exec(content) ?? [];
    if (path !== undefined) {
      const known = path.toLowerCase();
      if (deletes === '-') for (const name of keys.keys()) if (`${name}\\`.startsWith(`${known}\\`)) keys.delete(name);
      const key = keys.get(known) ?? { path, values: [] };
      if (deletes !== '-') keys.set(known, key);
      current = deletes === '-' ? undefined : key.values;
      continue;
    }
    const [, name, isDefault, written] = valueLine.exec(content) ?? [];
    const data = written?.trimStart();
    if (data === undefined || !current) throw new Error(`line ${line}: not a value of a .reg file`);
    if (isDefault !== undefined || data === '-') continue;
    current.push({ name: unescaped(name ?? ''), line, ...parseData(data, line) });
  }
  return [...keys.values()];
}
