import { parseFragment } from 'parse5';

/** Text of HTML with its entities, which are resolved to be read and written again where something changed. */

const special = /[&<>"\u00a0]/g;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};

const escaped = (text: string) => text.replace(special, (character) => escapes[character] ?? character);

/** A text with its entities resolved. */
function resolved(text: string): string {
  if (!text.includes('&')) return text;
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes;
  return node !== undefined && 'value' in node ? node.value : text;
}

/** @param scrub what becomes of the text without entities */
export function scrubEscaped(text: string, scrub: (plain: string) => string): string {
  const plain = resolved(text);
  const scrubbed = scrub(plain);
  if (scrubbed === plain) return text;
  return plain === text ? scrubbed : escaped(scrubbed);
}
