import type { Change } from './scrubMail.ts';

/** What was changed, for a person to look over before anything is handed in. */

/** Characters of a long line shown on either side of what changed. */
const context = 30;
const longest = 240;
const lineBreaks = /[\r\n]+[ \t]*/g;

function cut(line: string, start: number, end: number): string {
  const from = Math.max(0, start - context);
  const shown = line.slice(from, Math.min(line.length, end + context));
  const short = shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
  return `${from > 0 ? '…' : ''}${short}${end + context < line.length ? '…' : ''}`;
}

/** Control characters of a mail must not reach the terminal. */
const controls = /\p{Cc}/gu;
const visible = (line: string) => line.replace(lineBreaks, ' ').replace(controls, '?');

function changeToLines({ before, after }: Change): string[] {
  const old = visible(before);
  if (after === undefined) return [`- ${cut(old, 0, old.length)}`];
  const fresh = visible(after);
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - start && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  return [`- ${cut(old, start, old.length - tail)}`, `+ ${cut(fresh, start, fresh.length - tail)}`];
}

/** Two lines a change: what stood there, and what does now. */
export function diffToText(changes: readonly Change[]): string {
  return changes
    .flatMap(changeToLines)
    .map((line) => `${line}\n`)
    .join('');
}
