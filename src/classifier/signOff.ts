import { languages } from '../facts/lures/index.ts';
import { brandInName, mentionsBrand, smallWords } from './brandName.ts';
import { fold, trimPunctuation } from './text.ts';
import { wordsOf } from './wordsOf.ts';

/** The line in which a text signs as the brand. */

const longestSignOff = 60;
/** A sign-off stands at the end; a heading or a menu entry does not. */
const lastLines = 8;
const mostWords = 6;
const closings = new Set(languages.flatMap((language) => language.closings));
const longestClosing = Math.max(...[...closings].map((closing) => closing.length));
const signOffWords = new Set(languages.flatMap((language) => language.signOffs));

/**
 * "The Instagram Team", "El equipo de Instagram": the brand, a word for who signs, and small words.
 * @param others how many further words may stand with them ("Instagram Help Center Germany")
 */
function isTeam(folded: string, others: number): boolean {
  const words = wordsOf(folded).filter((word) => !smallWords.has(word));
  const signs = words.filter((word) => signOffWords.has(word));
  if (signs.length === 0 || words.length > mostWords) return false;
  const rest = words.filter((word) => !signOffWords.has(word) && brandInName(`${word} team`) === undefined);
  return rest.length <= others && signs.length + rest.length < words.length;
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
    const isLast = index >= lines.length - lastLines;
    // Look-alike letters are looked for at the end only, where a sign-off stands.
    if (!isLast && !mentionsBrand(line)) return false;
    const folded = trimPunctuation(fold(line));
    const signed = afterClosing(folded);
    const before = lines[index - 1] ?? '';
    const isClosed =
      signed !== undefined || (before.length <= longestSignOff && closings.has(trimPunctuation(fold(before))));
    // Without a closing word before it only the bare team signs: "Help on Instagram" is a link's title.
    return isClosed ? isTeam(signed ?? folded, 1) || isBrandAlone(signed ?? folded) : isLast && isTeam(folded, 0);
  });
}
