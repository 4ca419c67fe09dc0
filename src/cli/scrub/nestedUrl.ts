import { decodeProofpoint2 } from '../../classifier/links/proofpoint.ts';
import { decodeBase64, decodePercent, parseJson } from '../../classifier/text/coding.ts';

/** An address inside another one (a gateway's, a counting service's): scrubbed as an address and written as it was. */

const address = /^https?:\/\//i;
const percent = /^https?(?:%|:%)/i;
const proofpoint = /^https?-3A_/i;
const base64 = /^[A-Za-z\d+/_-]{12,}={0,2}$/;
const bing = /^a[12]aHR0/;
const toEscape = /[^A-Za-z\d./]/g;
const urlSafe = /[-_]/;

function encodeProofpoint2(text: string): string {
  const escaped = text.replace(toEscape, (character) =>
    Array.from(
      new TextEncoder().encode(character),
      (byte) => `-${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  );
  return escaped.replaceAll('/', '_');
}

function encodeBase64(text: string, like: string): string {
  const coded = Buffer.from(text).toString(urlSafe.test(like) ? 'base64url' : 'base64');
  return like.endsWith('=') ? coded : coded.replaceAll('=', '');
}

/** Values of a JSON object: addresses scrubbed, all else made up; an object may again be written as a string. */
function scrubJson(value: unknown, scrub: (href: string) => string, madeUp: (text: string) => string): unknown {
  if (typeof value === 'string') {
    if (address.test(value)) return scrub(value);
    const inner = value.startsWith('{') ? parseJson(value) : undefined;
    return inner === undefined ? madeUp(value) : JSON.stringify(scrubJson(inner, scrub, madeUp));
  }
  if (typeof value === 'number') return Number(madeUp(String(value)));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => scrubJson(one, scrub, madeUp));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, scrubJson(one, scrub, madeUp)]));
}

/**
 * @param value a query's value or a path's segment as written
 * @param scrub what becomes of the address inside
 * @returns `undefined` when it holds none
 */
export function scrubNested(
  value: string,
  scrub: (href: string) => string,
  madeUp: (text: string) => string,
): string | undefined {
  if (address.test(value)) return scrub(value);
  if (percent.test(value)) {
    const inner = scrubNested(decodePercent(value), scrub, madeUp);
    return inner === undefined ? undefined : encodeURIComponent(inner);
  }
  if (proofpoint.test(value)) return encodeProofpoint2(scrub(decodeProofpoint2(value)));
  if (bing.test(value)) return value.slice(0, 2) + encodeBase64(scrub(decodeBase64(value.slice(2))), value);
  const [coded = '', ...signature] = value.split('.');
  if (!base64.test(coded)) return undefined;
  const decoded = decodeBase64(coded);
  const rest = signature.map((part) => `.${madeUp(part)}`).join('');
  if (address.test(decoded)) return encodeBase64(scrub(decoded), coded) + rest;
  const json = decoded.startsWith('{') ? parseJson(decoded) : undefined;
  return json === undefined ? undefined : encodeBase64(JSON.stringify(scrubJson(json, scrub, madeUp)), coded) + rest;
}
