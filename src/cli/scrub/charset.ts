/** Text in any character set and back, byte for byte where nothing changes. */

/** Bytes are characters of one byte here (latin1), as everywhere in the scrubber. */
export interface Coded {
  readonly text: string;
  /** Back into bytes; what the character set lacks becomes `?`. */
  readonly encode: (text: string) => string;
}

const asBytes = (raw: string) => Buffer.from(raw, 'latin1');
const ascii = /^[\0-\x7f]*$/;

/** Leads of two-byte characters in the character sets of East Asia. */
const firstLead = 0x81;
const lastLead = 0xfe;
const firstTrail = 0x40;

function codesOf(charset: string): Map<string, string> {
  const decoder = new TextDecoder(charset);
  const codes = new Map<string, string>();
  const add = (...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !codes.has(text)) codes.set(text, String.fromCharCode(...bytes));
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = firstTrail; trail <= lastLead; trail++) add(lead, trail);
  }
  return codes;
}

const tables = new Map<string, Map<string, string>>();

function tableOf(charset: string): Map<string, string> {
  const codes = tables.get(charset) ?? codesOf(charset);
  tables.set(charset, codes);
  return codes;
}

const japanese = 'iso-2022-jp';
const toKanji = '\u001b$B';
const toAscii = '\u001b(B';
const sevenBits = 0x7f;

/** ISO-2022-JP (RFC 1468) is EUC-JP in seven bits, with a mark wherever Latin and Japanese letters change. */
function encodeJapanese(text: string): string {
  const codes = tableOf('euc-jp');
  let mode = toAscii;
  let result = '';
  for (const character of `${text}\0`) {
    const code = character <= '\u007f' ? character : (codes.get(character) ?? '?');
    const needed = code.length === 2 ? toKanji : toAscii;
    if (needed !== mode) result += needed;
    mode = needed;
    result += Array.from(code, (byte) => String.fromCharCode(byte.charCodeAt(0) & sevenBits)).join('');
  }
  return result.slice(0, -1);
}

function encoderFor(charset: string): (text: string) => string {
  if (charset === 'utf-8') return (text) => Buffer.from(text, 'utf8').toString('latin1');
  if (charset === japanese) return encodeJapanese;
  const codes = tableOf(charset);
  return (text) => Array.from(text, (character) => codes.get(character) ?? '?').join('');
}

const plain: Omit<Coded, 'text'> = { encode: (text) => Buffer.from(text, 'utf8').toString('latin1') };

/** Whether every letter of it takes two bytes that look like plain letters: nothing in it can be told apart. */
const shifted = /^(?:iso-2022|hz-gb|utf-7|utf-16)/i;

/**
 * @param raw bytes
 * @param charset as the mail names it; an unknown or wrong one is read as bytes
 */
export function decodeCharset(raw: string, charset: string): Coded {
  if (ascii.test(raw) && !shifted.test(charset)) return { text: raw, ...plain };
  for (const name of [charset.toLowerCase(), 'utf-8']) {
    try {
      const decoder = new TextDecoder(name, { fatal: true });
      const text = decoder.decode(asBytes(raw));
      const encode = encoderFor(decoder.encoding);
      // The same Japanese text may be marked in several ways.
      if (decoder.encoding === japanese || encode(text) === raw) return { text, encode };
    } catch {
      // Not what it says it is.
    }
  }
  return { text: raw, encode: (text) => text };
}
