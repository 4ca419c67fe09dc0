import { languages } from '../facts/lures/index.ts';
import { brandInName, smallWords } from './brandName.ts';
import { fold, trimPunctuation } from './text.ts';
import { wordsOf } from './wordsOf.ts';

/** The line in which a text signs as the brand. */

const longestSignOff = 60;
/** A sign-off stands at the end; a heading or a menu entry does not. */
const lastLines = 8;
const closings = languages.flatMap((language) => language.closings);
const signOffWords = new Set(languages.flatMap((language) => language.signOffs));

const mostWords = 6;

/** "The Instagram Team", "El equipo de Instagram": the brand, a word for who signs, small words, at most one other. */
function isTeam(folded: string): boolean {
  const words = wordsOf(folded).filter((word) => !smallWords.has(word));
  const signs = words.filter((word) => signOffWords.has(word));
  const others = words.filter((word) => !signOffWords.has(word) && brandInName(`${word} team`) === undefined);
  const hasBrand = signs.length + others.length < words.length;
  return words.length <= mostWords && signs.length > 0 && hasBrand && others.length <= 1;
}

function isBrandAlone(folded: string): boolean {
  return wordsOf(folded).length === 1 && brandInName(folded) !== undefined;
}

function afterClosing(folded: string): string | undefined {
  const closing = closings.find((word) => folded.startsWith(`${word},`) || folded.startsWith(`${word} `));
  return closing === undefined ? undefined : trimPunctuation(folded.slice(closing.length));
}

/**
 * The line in which the text signs as the brand; `undefined` when it does not.
 * @param linkTexts texts of the mail's links: a menu entry "Instagram Help Center" signs nothing
 */
export function signOffLine(text: string, linkTexts: ReadonlySet<string>): string | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.find((line, index) => {
    if (line.length > longestSignOff || linkTexts.has(line)) return false;
    const folded = trimPunctuation(fold(line));
    const signed = afterClosing(folded);
    if (signed !== undefined) return isTeam(signed) || isBrandAlone(signed);
    const afterThanks = closings.includes(trimPunctuation(fold(lines[index - 1] ?? '')));
    if (afterThanks) return isTeam(folded) || isBrandAlone(folded);
    return index >= lines.length - lastLines && isTeam(folded);
  });
}
