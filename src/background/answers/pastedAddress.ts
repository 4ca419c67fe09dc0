import { parseHref } from '../../classifier/links/link.ts';
import { findTextLinks } from '../../html/textLinks.ts';

/** Finds the one web address in what a person pasted. */

const space = /\s/;
const spaces = /\s+/;
/** These take everything that follows as theirs, addresses in it included. */
const takesAll = /^(?:javascript|data|vbscript|mailto):/i;
/** `instagram.com` or `instagram.com/name`, written without a scheme. Small letters only: "now.Please" is no address. */
const bareHost = /^[^\s/@:?#]+\.[a-z]{2,63}(?:[/?#]\S*)?$/u;
const before = new Set('"\'(<[');
const behind = new Set('"\')>].,;!?');

/** A word without the brackets, quotation marks and full stops around it. */
function bare(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && before.has(word.charAt(start))) start += 1;
  while (start < end && behind.has(word.charAt(end - 1))) end -= 1;
  return word.slice(start, end);
}

function bareAddresses(text: string): string[] {
  return text
    .split(spaces)
    .map(bare)
    .filter((word) => bareHost.test(word) && !word.startsWith('www.'));
}

/**
 * @returns the address to look at, as pasted when it is one or when nothing in it is; the number of addresses when there
 * are several, since an answer about one of them would be taken for all
 */
export function pastedAddress(pasted: string): string | { readonly addresses: number } {
  const text = pasted.trim();
  if (takesAll.test(text) || (!space.test(text) && parseHref(text))) return text;
  const found = new Set([...findTextLinks(text).map(({ href }) => href), ...bareAddresses(text)]);
  if (found.size > 1) return { addresses: found.size };
  const [only] = found;
  return only ?? text;
}
