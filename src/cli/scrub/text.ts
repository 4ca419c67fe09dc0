import { runsTogether } from '../../classifier/text/phrase.ts';
import { atomsOf, isToken } from './tokens.ts';
import type { Tools } from './tools.ts';
import { scrubUrl } from './url.ts';

/** Words a person reads, and values nobody knows more of: names, addresses, links, codes and tokens are replaced. */

const chunk = /[^\s<>"'(){}|,;]+/gu;
const word = /[\p{L}\p{N}\p{M}_]+/gu;
const lettersOrDigits = /[\p{L}\p{M}]+|\p{N}+/gu;
const identifier = /^[\p{L}\p{N}_=+/~.-]{16,}$/u;
const digit = /\d/;
const schemeLetter = /[a-z\d+.-]/i;
const localCharacter = /[\p{L}\p{N}._%+=~-]/u;
const hostCharacter = /[\p{L}\p{N}.-]/u;
const trailing = /[.,;:!?\]*_]$/;
const hostShape = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i;
const ipv4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;

/** From how many digits on a bare number is a code. */
export const fewestDigitsInText = 4;
export const fewestDigitsInCode = 6;

/** A word cut where scripts that do without blanks meet others: in `请在24小时内` only the 24 could be a code. */
function partsOf(found: string): readonly string[] {
  if (!runsTogether.test(found)) return [found];
  const parts = [''];
  let before = '';
  for (const character of found) {
    if (runsTogether.test(character) !== runsTogether.test(before)) parts.push('');
    parts.push(`${parts.pop() ?? ''}${character}`);
    before = character;
  }
  return parts;
}

/** `ana_84`: a name among digits and marks; the digits are its owner's too. */
function nameAmong(text: string, tools: Tools): string | undefined {
  const isNamed = text.match(lettersOrDigits)?.some((part) => (tools.name(part) ?? part) !== part);
  if (isNamed !== true) return undefined;
  return text.replace(lettersOrDigits, (part) => tools.name(part) ?? (digit.test(part) ? tools.madeUp(part) : part));
}

function scrubWords(text: string, tools: Tools, fewestDigits: number): string {
  const scrubbed = text.replace(word, (found) => {
    const name = tools.name(found) ?? nameAmong(found, tools);
    if (name !== undefined) return name;
    return partsOf(found)
      .map((part) => (isToken(part, fewestDigits) && !runsTogether.test(part) ? tools.madeUp(part) : part))
      .join('');
  });
  return tools.namesWithin(scrubbed);
}

/** Text around each `@` that has a local part and a host. */
function scrubAddresses(text: string, tools: Tools, fewestDigits: number): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, from))) {
    let start = at;
    while (start > from && localCharacter.test(text[start - 1] ?? '')) start--;
    let end = at + 1;
    while (end < text.length && hostCharacter.test(text[end] ?? '')) end++;
    while (trailing.test(text.slice(at, end)) || text[end - 1] === '-') end--;
    if (start === at || !text.slice(at, end).includes('.')) continue;
    result += scrubWords(text.slice(from, start), tools, fewestDigits) + tools.address(text.slice(start, end));
    from = end;
  }
  return result + scrubWords(text.slice(from), tools, fewestDigits);
}

/** Without the `@` before it and the marks behind it. */
function withoutMarks(text: string): string {
  let end = text.length;
  while (end > 0 && trailing.test(text.slice(end - 1, end))) end--;
  return text.slice(text.startsWith('@') ? 1 : 0, end);
}

function scrubChunk(text: string, tools: Tools, fewestDigits: number): string {
  const bare = withoutMarks(text);
  const handle = bare === '' ? undefined : tools.handle(bare);
  if (handle !== undefined) return text.replace(bare, () => handle);
  const scheme = text.indexOf('://');
  if (scheme > 0) {
    let start = scheme;
    while (start > 0 && schemeLetter.test(text[start - 1] ?? '')) start--;
    let end = text.length;
    while (end > scheme + 3 && trailing.test(text.slice(end - 1, end))) end--;
    const front = scrubAddresses(text.slice(0, start), tools, fewestDigits);
    return front + scrubUrl(text.slice(start, end), tools) + text.slice(end);
  }
  if (text.toLowerCase().startsWith('www.')) return scrubUrl(text, tools);
  if (text.toLowerCase().startsWith('mailto:')) return scrubUrl(text, tools);
  if (text.includes('@')) return scrubAddresses(text, tools, fewestDigits);
  if (ipv4.test(text)) return tools.ip(text);
  if (hostShape.test(text)) return scrubWords(tools.host(text), tools, fewestDigits);
  const mayBeId = identifier.test(text) && digit.test(text) && !runsTogether.test(text);
  const isId = mayBeId && atomsOf(text).some((atom) => isToken(atom, fewestDigits));
  return isId ? tools.madeUp(text) : scrubWords(text, tools, fewestDigits);
}

/** @param fewestDigits from how many digits on a bare number is a code */
export function scrubText(text: string, tools: Tools, fewestDigits: number = fewestDigitsInText): string {
  return text.replace(chunk, (found) => scrubChunk(found, tools, fewestDigits));
}
