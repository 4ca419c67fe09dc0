import { openPixel } from '../../facts/instagram.ts';
import { languages } from '../../facts/lures/index.ts';
import { isWithin } from '../domain.ts';
import type { Message } from '../message.ts';
import { hasPhrase } from '../text/phrase.ts';
import { createPhraseFinder } from '../text/phraseFinder.ts';
import { fold } from '../text/text.ts';
import { namesBrand } from './brandName.ts';

/**
 * Meta's mail template, which kits copy word for word: the © line with its address, the footer sentence, the picture
 * that counts opened mails. Ordinary sentences about Instagram are none of these.
 */

/** Longer lines are sentences, not a footer. */
const longestFooterLine = 260;
const copyrightSign = /^(?:©|\(c\)|copyright)\s*/;
const years = /^(?:20\d\d(?:\s?[-–]\s?20\d\d)?[\s,.]*)?/;
const company = /^(?:instagram|facebook|meta|threads)(?:\s*[,.;|]|\s(?:platforms|inc|llc|ltd|from)\b)/;
const street = /(?:1601|1602) willow r|1 (?:meta|hacker|facebook) way|menlo park|ca 940\d\d|merrion road|grand canal/;
const fromMeta = /^(?:instagram|threads|facebook) from (?:meta|facebook)/;
const onlyRights = /^(?:instagram|facebook|meta|threads)(?:\s?,?\s?inc)?[\s.,|]*(?:all rights reserved[\s.]*)?$/;

/** Whether a line is Meta's © line: the firm with its street, "from Meta", or the bare line with a year. */
export function isCopyrightLine(line: string): boolean {
  const folded = fold(line);
  if (folded.length > longestFooterLine) return false;
  const signed = copyrightSign.test(folded);
  const afterSign = folded.replace(copyrightSign, '');
  const rest = afterSign.replace(years, '');
  if (company.test(rest) && street.test(rest)) return true;
  const hasYear = rest.length < afterSign.length;
  return signed && (fromMeta.test(rest) || (hasYear && onlyRights.test(rest)));
}

const footers = createPhraseFinder(
  languages.flatMap((language) => language.footers.map((footer) => [footer, language.language] as const)),
);

function isFooterLine(line: string): boolean {
  const folded = fold(line);
  return folded.length <= longestFooterLine && namesMeta(folded) && footers.findAll(folded).length > 0;
}

function namesMeta(folded: string): boolean {
  return namesBrand(folded) !== undefined || hasPhrase(folded, 'meta platforms');
}

/** A quick look at a line before it is folded: no © line of Meta's is without one of these. */
const mayBeCopyright = /©|\(c\)|copyright|instagram|facebook|meta|threads/i;

const asciiOnly = /^[\x20-\x7e]*$/;

/** The first line of the template in a text, as shown; `undefined` when there is none. */
export function templateLine(text: string): string | undefined {
  const folded = fold(text);
  const hasFooter = footers.findAll(folded).length > 0;
  const hasCopyright = mayBeCopyright.test(folded);
  // Among other letters something invisible may keep the words apart.
  const isWorthFolding = (line: string) => mayBeCopyright.test(line) || (hasCopyright && !asciiOnly.test(line));
  return text
    .split('\n')
    .find((line) => (isWorthFolding(line) && isCopyrightLine(line)) || (hasFooter && isFooterLine(line)))
    ?.trim();
}

/** Whether the mail carries the picture with which Meta counts opened mails. */
export function hasOpenPixel(message: Message): boolean {
  return message.images.some(({ src }) => {
    if (!src.includes(openPixel.value.path)) return false;
    const url = URL.parse(src.slice(src.lastIndexOf('#https://') + 1));
    return url !== null && isWithin(url.hostname, openPixel.value.host) && url.pathname === openPixel.value.path;
  });
}
