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

function encoderFor(charset: string): (text: string) => string {
  if (charset === 'utf-8') return (text) => Buffer.from(text, 'utf8').toString('latin1');
  const codes = tables.get(charset) ?? codesOf(charset);
  tables.set(charset, codes);
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
      if (encode(text) === raw) return { text, encode };
    } catch {
      // Not what it says it is.
    }
  }
  return { text: raw, encode: (text) => text };
}
