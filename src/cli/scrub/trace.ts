import { isTraceWord } from './plainWords.ts';
import type { Tools } from './tools.ts';

/**
 * Received, Authentication-Results and their kin: what happened stays, to whom and where goes. Only words that are known
 * stay as they are; all else is an address, a host, a number of the net, or made up.
 */

const word = /[^\s;()<>[\],"=]+/g;
const ipv4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const ipv6 = /^(?:IPv6:)?[\da-f]{0,4}(?::[\da-f]{0,4}){2,8}$/i;
const ipv6Mark = /^IPv6:/i;
const host = /^(?:[a-z\d_-]+\.)+[a-z][a-z\d-]{1,24}\.?$/i;
const statement = /^(?:dkim|spf|dmarc|arc|iprev|auth|compauth|sender-id|dkim-adsp|x-[\w-]+)$/i;

function scrubWord(text: string, tools: Tools): string {
  if (text.includes('@')) {
    const at = text.lastIndexOf('@');
    if (at === 0) return `@${tools.hopHost(text.slice(1))}`;
    const scrubbed = tools.address(text);
    return `${scrubbed.slice(0, scrubbed.lastIndexOf('@') + 1)}${tools.hopHost(scrubbed.slice(scrubbed.lastIndexOf('@') + 1))}`;
  }
  if (isTraceWord(text) || statement.test(text)) return text;
  if (ipv4.test(text) || ipv6.test(text)) {
    const mark = ipv6Mark.exec(text)?.[0] ?? '';
    return mark + tools.ip(text.slice(mark.length));
  }
  return host.test(text) ? tools.hopHost(text) : tools.madeUp(text);
}

/** The value of a field of this kind; dates are among the words that are known. */
export function scrubTrace(value: string, tools: Tools): string {
  return value.replace(word, (found) => scrubWord(found, tools));
}

/** Tags of a signature whose value says nothing of anybody. */
const keptTags = new Set(['v', 'a', 'c', 'q', 'h', 't', 'x', 'l', 'cv', 's']);
const notWhite = /\S+/g;

/** DKIM-Signature, ARC-Seal and kin: hashes are made up, domains and addresses stand-ins. */
export function scrubSignature(value: string, tools: Tools): string {
  return value
    .split(';')
    .map((tag, place) => {
      const equals = tag.indexOf('=');
      const name = tag.slice(0, equals).trim().toLowerCase();
      if (equals < 0 || keptTags.has(name)) return tag;
      // In ARC fields the number of the hop stands first.
      if (name === 'i' && place === 0) return tag;
      const content = tag.slice(equals + 1);
      const scrub = name === 'd' || name === 'i' ? (text: string) => scrubWord(text, tools) : tools.madeUp;
      return tag.slice(0, equals + 1) + content.replace(notWhite, scrub);
    })
    .join(';');
}
