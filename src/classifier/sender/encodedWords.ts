import { base64Bytes } from '../text/coding.ts';

/** Words of a header in another character set (RFC 2047): `=?utf-8?B?…?=`, or with a language `=?utf-8*en?B?…?=`. */
const encoded = /=\?(\w[\w*-]{0,60})\?([bq])\?([^?\s]{0,2000})\?=/gi;
/** White space between two encoded words belongs to neither. */
const between = /\?=\s+=\?/g;
const escaped = /=([0-9a-f]{2})/gi;

function bytesOf(encoding: string, text: string): Uint8Array {
  if (encoding.toLowerCase() === 'b') return base64Bytes(text);
  const binary = text
    .replaceAll('_', ' ')
    .replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** A header's text with its encoded words decoded; `undefined` when a word cannot be. */
export function decodeWords(value: string): string | undefined {
  try {
    return value
      .replace(between, '?==?')
      .replace(encoded, (_, charset: string, encoding: string, text: string) =>
        new TextDecoder(charset.split('*')[0], { fatal: true }).decode(bytesOf(encoding, text)),
      );
  } catch {
    return undefined;
  }
}
