/** Ways in which one text is written inside another. Nothing here throws, whatever the text. */

const decoder = new TextDecoder();

/** Bytes as UTF-8; what is not UTF-8 becomes U+FFFD. */
export function utf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Percent-decoding as browsers do it: what is no escape stays, and a plus stays a plus. */
export function decodePercent(text: string): string {
  return new URLSearchParams(`_=${text.replaceAll('+', '%2B').replaceAll('&', '%26')}`).get('_') ?? '';
}

/** The bytes of base64 or base64url, padded or not; none when it is neither. */
export function base64Bytes(text: string): Uint8Array {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** The text of base64 or base64url; empty when it is neither. */
export function decodeBase64(text: string): string {
  return utf8(base64Bytes(text));
}

/** What a JSON text holds, `undefined` when it is none; what is no text already is what it is. */
export function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text `keys` lead to in a JSON object; an object inside may be written as a JSON string again. */
export function textInJson(json: string, keys: readonly string[]): string {
  let value: unknown = json;
  for (const key of keys) {
    const object = parseJson(value);
    value =
      typeof object === 'object' && object !== null
        ? Object.entries(object).find(([name]) => name === key)?.[1]
        : undefined;
  }
  return typeof value === 'string' ? value : '';
}
