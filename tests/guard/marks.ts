import { mark } from '../../src/cli/scaffold/mark.ts';
import { filesBelow, read } from './root.ts';

/** What `npm run new` made and nobody has filled yet. */

const looked = ['src', 'public/_locales', 'docs', 'tests/mail', 'tests/webmail'];
const kinds = ['.ts', '.json', '.md', '.eml', '.html'];
const holdsTheMark = 'src/cli/scaffold/mark.ts';
/** A new language has hundreds of sentences: they are counted. */
const mostOfOneFile = 12;

/** The end of a comment, of an element or of a JSON value is not what is to be done. */
const endings: Readonly<Record<string, RegExp>> = {
  ts: /\s*\*\/$/,
  html: /\s*-->$/,
  eml: /<\/p>$|\s<sender@example\.net>$/,
  json: /",?$/,
};

function whatIn(path: string, line: string): string | undefined {
  const at = line.indexOf(mark);
  if (at < 0) return undefined;
  const what = line.slice(at + mark.length);
  return what.replace(endings[path.slice(path.lastIndexOf('.') + 1)] ?? '', '').trim();
}

function marksIn(path: string): string[] {
  const found = read(path)
    .split('\n')
    .map((line, number) => ({ what: whatIn(path, line), number: number + 1 }))
    .filter(({ what }) => what !== undefined)
    .map(({ what, number }) => `${path}:${number}: to fill: ${what}`);
  if (found.length <= mostOfOneFile) return found;
  return [`${path}: ${found.length} lines to fill or translate, each marked "${mark}"`];
}

/** Every marked line. */
export function leftMarks(): string[] {
  return looked
    .flatMap((folder) => filesBelow(folder, ...kinds))
    .filter((path) => path !== holdsTheMark)
    .flatMap(marksIn);
}
