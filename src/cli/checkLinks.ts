import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { answerLink, type LinkToAnswer } from '../classifier/links/link.ts';
import type { Words } from '../words.ts';
import { fromWhereThePersonStands } from './paths.ts';
import { reasonOf } from './reason.ts';
import { linkToJson, linkToText } from './report.ts';

/** `check --links FILE`: one link a line, a JSON string or `{"href","text"?,"base"?}`. */

export interface LinkLine {
  readonly line: string | undefined;
  readonly problem: string | undefined;
}

function isText(value: unknown): value is string | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

/**
 * Reads one line.
 * @throws Error on anything that is neither a string nor an object with a string `href`
 */
export function parseLinkLine(line: string): LinkToAnswer {
  const value = JSON.parse(line) as unknown;
  if (typeof value === 'string') return { href: value };
  const { href, text, base } = (value ?? {}) as { href?: unknown; text?: unknown; base?: unknown };
  if (typeof href !== 'string' || !isText(text) || !isText(base)) throw new Error('no "href" in it');
  return { href, ...(text ? { text } : {}), ...(base ? { base } : {}) };
}

/** Answers every link of a file, or of standard input for `-`. Empty lines are passed over. */
export async function* checkLinks(file: string, json: boolean, full: boolean, words: Words): AsyncGenerator<LinkLine> {
  const input = file === '-' ? process.stdin : createReadStream(fromWhereThePersonStands(file));
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const answer = answerLink(parseLinkLine(line));
      yield { line: json ? linkToJson(answer, full) : linkToText(answer, words, full), problem: undefined };
    } catch (error) {
      const reason = reasonOf(error);
      yield { line: undefined, problem: `${file}:${number}: not a link: ${reason}` };
    }
  }
}
