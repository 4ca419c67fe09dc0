import { scrubEscaped } from './entities.ts';
import { scrubTag, tagEnd } from './htmlTag.ts';
import { fewestDigitsInCode, scrubText } from './text.ts';
import type { Tools } from './tools.ts';

/** HTML source: its tags, attributes and order stay; words, values, links and comments are scrubbed. */

const tagStart = /^<[a-z/!?]/i;
const raw = /^<(style|script|title|textarea|xmp|iframe|noembed|noframes)\b/i;
const conditional = /^<!--\[if [^\]]{1,80}\]>/i;
const letters = /[\p{L}\p{N}]/gu;

function scrubComment(comment: string, tools: Tools): string {
  const opening = conditional.exec(comment)?.[0];
  const closing = comment.toLowerCase().lastIndexOf('<![endif]');
  if (opening !== undefined && closing > 0) {
    const end = closing + '<![endif]'.length;
    return (
      opening +
      scrubHtml(comment.slice(opening.length, closing), tools) +
      comment.slice(closing, end) +
      comment.slice(end).replace(letters, 'x')
    );
  }
  if (comment.toLowerCase() === '<!--<![endif]-->') return comment;
  return comment.replace(letters, 'x');
}

/** Contents of elements that hold no tags. */
function scrubRaw(name: string, text: string, tools: Tools): string {
  if (name === 'script') return text.replace(letters, 'x');
  return name === 'style'
    ? scrubText(text, tools, fewestDigitsInCode)
    : scrubEscaped(text, (plain) => scrubText(plain, tools));
}

/** Scrubs a page or a piece of one. Works on what nobody closed, too. */
export function scrubHtml(html: string, tools: Tools): string {
  const lower = html.toLowerCase();
  let result = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const text = html.slice(at, open < 0 ? undefined : open);
    result += scrubEscaped(text, (plain) => scrubText(plain, tools));
    if (open < 0) break;
    const start = html.slice(open, open + 12);
    let end: number;
    if (start.startsWith('<!--')) {
      const close = html.indexOf('-->', open + 4);
      end = close < 0 ? html.length : close + 3;
      result += scrubComment(html.slice(open, end), tools);
    } else if (tagStart.test(start)) {
      end = tagEnd(html, open);
      result += scrubTag(html.slice(open, end), tools);
      const name = raw.exec(start)?.[1]?.toLowerCase();
      if (name !== undefined) {
        const close = lower.indexOf(`</${name}`, end);
        const stop = close < 0 ? html.length : close;
        result += scrubRaw(name, html.slice(end, stop), tools);
        end = stop;
      }
    } else {
      end = open + 1;
      result += '<';
    }
    at = end;
  }
  return result;
}
