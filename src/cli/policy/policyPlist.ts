import { parse, parseBinary } from 'plist';
import type { BrowserName } from '../../policy/predict.ts';
import type { Given } from './policyGiven.ts';

/** Property lists of macOS: one domain's settings, Firefox's policies, and configuration profiles. */

type Values = Readonly<Record<string, unknown>>;

const binaryMark = 'bplist00';
const xmlMark = /^\uFEFF?\s*<(?:\?xml|!DOCTYPE plist|plist)/;
const signedMark = 0x30;

const startOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 200));

/** Signed profiles too, which begin as certificates do. */
export function isPlist(bytes: Uint8Array): boolean {
  const start = startOf(bytes);
  return start.startsWith(binaryMark) || xmlMark.test(start) || (bytes[0] === signedMark && (bytes[1] ?? 0) >= 0x80);
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const domains: readonly { readonly browser: BrowserName; readonly pattern: RegExp }[] = [
  {
    browser: 'chrome',
    pattern: /^(?:com\.google\.Chrome|org\.chromium\.Chromium)\.extensions\.([a-p]{32}|[A-Z-]+ID)(?:\.plist)?$/,
  },
  { browser: 'edge', pattern: /^com\.microsoft\.Edge\.extensions\.([a-p]{32}|[A-Z-]+ID)(?:\.plist)?$/ },
];

/** Whether a line begins an item of a list. */
function isItem(line: string): boolean {
  const start = line.trimStart();
  return start.startsWith('<') && !start.startsWith('</') && !start.startsWith('<array');
}

/** Lines of keys and items; none in a binary list. */
function linesOf(text: string | undefined): Given['lineOf'] {
  const lines = text?.split('\n') ?? [];
  return (key, item) => {
    const start = lines.findIndex((line) => line.includes(`<key>${key}</key>`));
    if (start < 0) return undefined;
    if (item === undefined) return start + 1;
    const items = lines
      .map((line, index) => ({ line, index }))
      .slice(start + 1)
      .filter(({ line }) => isItem(line));
    return (items[item]?.index ?? start) + 1;
  };
}

function ofDomain(domain: string, settings: Values, lineOf: Given['lineOf']): Given[] {
  if (isObject(settings['3rdparty'])) {
    const extensions = isObject(settings['3rdparty'].Extensions) ? settings['3rdparty'].Extensions : {};
    return Object.entries(extensions)
      .filter(([, values]) => isObject(values))
      .map(([id, values]) => ({
        format: 'property list',
        browsers: ['firefox'],
        id,
        values: values as Values,
        lineOf,
        losses: [],
      }));
  }
  return domains.flatMap(({ browser, pattern }) => {
    const [, id] = pattern.exec(domain) ?? [];
    if (id === undefined) return [];
    const values = Object.fromEntries(Object.entries(settings).filter(([key]) => !key.startsWith('Payload')));
    return [{ format: 'property list', browsers: [browser], id, values, lineOf, losses: [] }];
  });
}

/** A payload of a profile: of a domain itself, or of the older kind that holds domains. */
function ofPayload(payload: Values, lineOf: Given['lineOf']): Given[] {
  const type = String(payload.PayloadType);
  const inside = payload.PayloadContent;
  if (type !== 'com.apple.ManagedClient.preferences' || !isObject(inside)) return ofDomain(type, payload, lineOf);
  return Object.entries(inside).flatMap(([domain, content]) => {
    const forced = isObject(content) && Array.isArray(content.Forced) ? (content.Forced as unknown[]) : [];
    return forced
      .filter(isObject)
      .flatMap(({ mcx_preference_settings: settings }) =>
        isObject(settings) ? ofDomain(domain, settings, lineOf) : [],
      );
  });
}

/**
 * Reads a property list or a profile.
 * @param name the file's name, which is the domain where the list does not say it
 * @throws Error where it is none, or signed
 */
export function readPlistPolicy(bytes: Uint8Array, name: string): readonly Given[] {
  const start = startOf(bytes);
  const isBinary = start.startsWith(binaryMark);
  if (!isBinary && !xmlMark.test(start)) throw new Error('it is signed: check the profile before it is signed');
  const text = isBinary ? undefined : new TextDecoder().decode(bytes);
  const root: unknown = text === undefined ? parseBinary(bytes) : parse(text);
  if (!isObject(root)) throw new Error('it is no dictionary');
  const lineOf = linesOf(text);
  const payloads = root.PayloadContent;
  if (Array.isArray(payloads)) return payloads.filter(isObject).flatMap((payload) => ofPayload(payload, lineOf));
  const found = ofDomain(name, root, lineOf);
  if (found.length > 0) return found;
  return [{ format: 'property list', browsers: ['chrome', 'edge'], id: undefined, values: root, lineOf, losses: [] }];
}
