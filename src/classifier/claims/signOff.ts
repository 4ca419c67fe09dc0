import { languages } from '../../facts/lures/index.ts';
import { socialNetworks } from '../../facts/socialNetworks.ts';
import { fold, trimPunctuation } from '../text/text.ts';
import { wordsOf } from '../text/wordsOf.ts';
import { brandInName, isDepartment, mentionsBrand, smallWords } from './brandName.ts';

/** The line in which a text signs as the brand. */

const longestSignOff = 60;
/** A sign-off stands at the end; a heading or a menu entry does not. */
const lastLines = 8;
const mostWords = 6;
const closings = new Set(languages.flatMap((language) => language.closings));
const longestClosing = Math.max(...[...closings].map((closing) => closing.length));
const signOffWords = new Set(languages.flatMap((language) => language.signOffs));

/** "The Instagram Team", "El equipo de Instagram", "Instagram Verify Team": the brand, who signs, and small words. */
function isTeam(folded: string): boolean {
  const words = wordsOf(folded).filter((word) => !smallWords.has(word));
  const signs = words.filter((word) => signOffWords.has(word));
  if (signs.length === 0 || words.length > mostWords) return false;
  const rest = words.filter((word) => !signOffWords.has(word) && !isDepartment(word));
  return rest.length > 0 && rest.every((word) => brandInName(`${word} team`) !== undefined);
}

function isBrandAlone(folded: string): boolean {
  return wordsOf(folded).length === 1 && brandInName(folded) !== undefined;
}

/** What stands after a closing word on the same line ("Thanks, Instagram"); `undefined` when none opens the line. */
function afterClosing(folded: string): string | undefined {
  for (let end = Math.min(folded.length, longestClosing); end > 0; end--) {
    const next = folded[end];
    if ((next === ',' || next === ' ') && closings.has(folded.slice(0, end))) return trimPunctuation(folded.slice(end));
  }
  return undefined;
}

const separators = /[|·•/]/;

/** A row of links ("Instagram Facebook Support", "Instagram | Help") is a menu, whatever words stand in it. */
function isMenu(line: string, linkTexts: readonly string[]): boolean {
  if (separators.test(line)) return true;
  let rest = line;
  for (const text of linkTexts) rest = rest.replaceAll(text, ' ');
  return trimPunctuation(rest) === '';
}

/**
 * The line in which the text signs as the brand; `undefined` when it does not.
 * @param linkTexts texts of the mail's links, longest first: a menu entry "Instagram Help Center" signs nothing
 */
export function signOffLine(text: string, linkTexts: readonly string[]): string | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isNetwork = (line: string | undefined) => line !== undefined && socialNetworks.includes(line.toLowerCase());
  const signs = (line: string, index: number) => {
    const isLast = index >= lines.length - lastLines;
    // Look-alike letters are looked for at the end only, where a sign-off stands.
    if (line.length > longestSignOff || (!isLast && !mentionsBrand(line))) return false;
    const folded = trimPunctuation(fold(line));
    const before = lines[index - 1] ?? '';
    const signed = afterClosing(folded);
    const isClosed =
      signed !== undefined || (before.length <= longestSignOff && closings.has(trimPunctuation(fold(before))));
    if (isTeam(signed ?? folded)) return isClosed || isLast;
    // "Thank you" above a list of networks closes nothing.
    return isClosed && isBrandAlone(signed ?? folded) && !isNetwork(lines[index + 1]);
  };
  return lines.find((line, index) => signs(line, index) && !isMenu(line, linkTexts));
}
