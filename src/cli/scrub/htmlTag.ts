import { scrubEscaped } from './entities.ts';
import { fewestDigitsInCode, fewestDigitsInText, scrubText } from './text.ts';
import type { Tools } from './tools.ts';
import { scrubUrl } from './url.ts';

/** One tag of HTML source: names of elements and attributes stay, values are scrubbed. */

const addresses = new Set('href src action formaction background data cite longdesc poster ping xlink:href'.split(' '));
/** Attributes whose values are sizes, colours and names of the page's own making. */
const structural = new Set(
  'width height style class id align valign bgcolor color colspan rowspan border size face lang dir type rel target role charset cellpadding cellspacing media http-equiv xmlns name'.split(
    ' ',
  ),
);

function scrubAttribute(name: string, value: string, tools: Tools): string {
  if (addresses.has(name)) return scrubEscaped(value, (href) => scrubUrl(href, tools));
  if (name.startsWith('data-')) return scrubEscaped(value, tools.madeUp);
  const fewest = structural.has(name) ? fewestDigitsInCode : fewestDigitsInText;
  return scrubEscaped(value, (text) => scrubText(text, tools, fewest));
}

const space = /\s/;
const nameEnd = /[\s=>]/;

/** One tag, from `<` to `>`. */
export function scrubTag(tag: string, tools: Tools): string {
  let at = 1;
  while (at < tag.length && !space.test(tag[at] ?? '')) at++;
  // An address in angle brackets is a tag to a parser.
  const bare = (text: string) => scrubText(text, tools, fewestDigitsInCode);
  let result = bare(tag.slice(0, at));
  while (at < tag.length) {
    const start = at;
    while (at < tag.length && !nameEnd.test(tag[at] ?? '')) at++;
    const name = tag.slice(start, at);
    let equals = at;
    while (space.test(tag[equals] ?? '')) equals++;
    if (name === '' || tag[equals] !== '=') {
      at = Math.max(at, start + 1);
      result += bare(tag.slice(start, at));
      continue;
    }
    let from = equals + 1;
    while (space.test(tag[from] ?? '')) from++;
    const quote = tag[from] === '"' || tag[from] === "'" ? (tag[from] ?? '') : '';
    let to = from + quote.length;
    while (to < tag.length && (quote === '' ? !nameEnd.test(tag[to] ?? '') : tag[to] !== quote)) to++;
    const value = scrubAttribute(name.toLowerCase(), tag.slice(from + quote.length, to), tools);
    result += bare(name) + tag.slice(start + name.length, from + quote.length) + value;
    at = to;
    if (quote !== '' && at < tag.length) {
      result += quote;
      at++;
    }
  }
  return result;
}

/** Where a tag ends: at the first `>` outside quotation marks that follow an equals sign. */
export function tagEnd(html: string, start: number): number {
  let quote = '';
  let before = '';
  for (let at = start + 1; at < html.length; at++) {
    const character = html[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && before === '=') quote = character;
    else if (character === '>') return at + 1;
    if (!space.test(character)) before = character;
  }
  return html.length;
}
