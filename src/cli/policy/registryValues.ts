import { typeOfKey } from '../../policy/keyTypes.ts';
import type { BrowserName } from '../../policy/predict.ts';
import { isPolicyKey } from '../../policy/readPolicy.ts';
import type { FormatLoss } from './policyGiven.ts';
import type { RegistryValue } from './registryFile.ts';

/**
 * What browsers make of the registry. Chromium turns values into the types its schema wants (registry_dict.cc) and
 * ignores REG_MULTI_SZ and REG_QWORD; Firefox hands over numbers and text as they are (WindowsGPOParser.sys.mjs).
 */

/** The values of one extension: by the name of the subkey, '' for the extension's own key. */
export interface RegistrySettings {
  readonly browser: BrowserName;
  readonly id: string;
  readonly subkeys: Map<string, readonly RegistryValue[]>;
}

/** What arrives, where it stood, and what is lost. */
export interface Converted {
  readonly values: Record<string, unknown>;
  readonly lines: Map<string, readonly number[]>;
  readonly losses: FormatLoss[];
}

const wholeNumber = /^[+-]?\d+$/;

function parsedList(text: string): unknown {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

/** One value in the type the schema wants; `undefined` where Chromium cannot make it that. */
function convert({ data }: RegistryValue, type: string): unknown {
  const isNumeric = typeof data === 'number' || (typeof data === 'string' && wholeNumber.test(data));
  if (type === 'boolean') return isNumeric ? Number(data) !== 0 : undefined;
  if (type === 'integer') return isNumeric ? Number(data) : undefined;
  if (typeof data !== 'string') return undefined;
  return type === 'array' ? parsedList(data) : data;
}

const isRead = ({ type }: RegistryValue) => type === 'REG_SZ' || type === 'REG_EXPAND_SZ' || type === 'REG_DWORD';

function chromiumValue(value: RegistryValue, key: string, into: Converted): unknown {
  const { line } = value;
  if (!isRead(value)) {
    into.losses.push({ key, reason: `${value.type} is not read`, line });
    return undefined;
  }
  if (!isPolicyKey(key)) return value.data;
  const converted = convert(value, typeOfKey(key).type);
  if (converted === undefined)
    into.losses.push({ key, reason: `${value.type} does not fit the type of this key`, line });
  return converted;
}

/** A subkey of Chromium's: a list of the values with numbers for names. */
function chromiumList(values: readonly RegistryValue[], key: string, into: Converted): void {
  const items = values.filter((value) => {
    const reason = !wholeNumber.test(value.name)
      ? `the value "${value.name}" of a list has no number for a name`
      : typeof value.data === 'string' && isRead(value)
        ? undefined
        : `item "${value.name}": ${value.type} is not text`;
    if (reason !== undefined) into.losses.push({ key, reason, line: value.line });
    return reason === undefined;
  });
  into.values[key] = items.map(({ data }) => data);
  into.lines.set(key, [values[0]?.line ?? 0, ...items.map(({ line }) => line)]);
}

const policyFolder = 'policy';
const below = `${policyFolder}\\`;

export function throughChromium({ subkeys }: RegistrySettings): Converted {
  const into: Converted = { values: {}, lines: new Map(), losses: [] };
  for (const [subkey, values] of subkeys) {
    if (subkey.toLowerCase() === policyFolder) {
      for (const value of values) {
        const converted = chromiumValue(value, value.name, into);
        if (converted !== undefined) into.values[value.name] = converted;
        into.lines.set(value.name, [value.line]);
      }
    } else if (subkey.toLowerCase().startsWith(below)) {
      chromiumList(values, subkey.slice(below.length), into);
    } else {
      const reason = 'it stands outside the key "policy", where nobody looks';
      into.losses.push(...values.map(({ name, line }) => ({ key: subkey === '' ? name : subkey, reason, line })));
    }
  }
  return into;
}

function firefoxValue(value: RegistryValue): unknown {
  if (value.type !== 'REG_MULTI_SZ') return value.data;
  return typeof value.data === 'string' ? (parsedList(value.data) ?? value.data) : undefined;
}

export function throughFirefox({ subkeys }: RegistrySettings): Converted {
  const into: Converted = { values: {}, lines: new Map(), losses: [] };
  const own = subkeys.get('') ?? [];
  for (const value of own) {
    into.values[value.name] = firefoxValue(value);
    into.lines.set(value.name, [value.line]);
  }
  for (const [key, values] of subkeys) {
    if (key === '') continue;
    // A list is what begins with a value named 1.
    const isList = values[0]?.name === '1';
    into.values[key] = isList
      ? values.map(firefoxValue)
      : Object.fromEntries(values.map((value) => [value.name, firefoxValue(value)]));
    into.lines.set(key, [values[0]?.line ?? 0, ...values.map(({ line }) => line)]);
  }
  return into;
}
