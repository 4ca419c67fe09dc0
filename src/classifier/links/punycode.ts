/** Parameters of RFC 3492 §5. */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialCode = 128;
const highestCode = 0x10ffff;

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / damp) : Math.floor(delta / 2);
  rest += Math.floor(rest / points);
  let k = 0;
  while (rest > ((base - tMin) * tMax) / 2) {
    rest = Math.floor(rest / (base - tMin));
    k += base;
  }
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}

function digitOf(character: string | undefined): number | undefined {
  if (character === undefined) return undefined;
  const value = Number.parseInt(character, 36);
  if (Number.isNaN(value)) return undefined;
  // Punycode counts a–z before 0–9, parseInt the other way round.
  return value < 10 ? value + 26 : value - 10;
}

/**
 * Decodes one label's part after `xn--` (RFC 3492).
 * @returns the Unicode label, or `undefined` when the input is no punycode
 */
export function decodePunycode(input: string): string | undefined {
  const lastDash = input.lastIndexOf('-');
  const output = lastDash > 0 ? input.slice(0, lastDash).split('') : [];
  let position = lastDash > 0 ? lastDash + 1 : 0;
  let code = initialCode;
  let index = 0;
  let bias = initialBias;
  while (position < input.length) {
    const before = index;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(input[position++]);
      if (digit === undefined) return undefined;
      index += digit * weight;
      if (index > 0x7fffffff) return undefined;
      const threshold = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    bias = adapt(index - before, output.length + 1, before === 0);
    code += Math.floor(index / (output.length + 1));
    if (code > highestCode) return undefined;
    index %= output.length + 1;
    output.splice(index++, 0, String.fromCodePoint(code));
  }
  return output.join('');
}

/** A host with its `xn--` labels (A-labels) in the letters they stand for; a label that does not decode stays. */
export function toUnicode(hostname: string): string {
  if (!hostname.includes('xn--')) return hostname;
  return hostname
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label))
    .join('.');
}
