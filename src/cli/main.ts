import { setFlagsFromString } from 'node:v8';
import { answerLink } from '../classifier/links/link.ts';
import { type Arguments, help, readArguments } from './arguments.ts';
import { readWords } from './catalogue.ts';
import { checkLinks } from './checkLinks.ts';
import { type Checked, checkMail } from './checkMail.ts';
import { checkInThreads } from './pool.ts';
import { startProgress } from './progress.ts';
import { type RawMail, rawMails } from './rawMails.ts';
import { reasonOf } from './reason.ts';
import { linkToJson, linkToText } from './report.ts';
import { runTimeline } from './timeline/timeline.ts';

/** `check`: mails and links in, lines out. The stable contract is docs/COMMAND.md. */

const words = readWords();

/** Waits where a pipe is full, so that memory does not grow. */
async function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once('drain', () => resolve());
  });
}

function complain(problem: string): void {
  process.stderr.write(`check: ${problem}\n`);
}

async function* checkInTurn(
  mails: AsyncIterable<RawMail>,
  checkHere: (mail: RawMail) => Promise<Checked>,
): AsyncGenerator<Checked> {
  for await (const mail of mails) yield await checkHere(mail);
}

async function checkMails(options: Arguments): Promise<number> {
  const mails = rawMails(options.paths);
  const checkHere = (mail: RawMail) => checkMail(mail, options, words);
  const results =
    options.jobs > 1 ? checkInThreads(mails, options.jobs, options, checkHere) : checkInTurn(mails, checkHere);
  const tally = { checked: 0, warned: 0, unreadable: 0 };
  const progress = startProgress(() => words.count('checkProgress', tally.checked));
  for await (const { line, isWarned, problem } of results) {
    if (line !== undefined) {
      tally.checked++;
      await print(line);
    }
    if (isWarned) tally.warned++;
    if (problem !== undefined) {
      tally.unreadable++;
      complain(problem);
    }
  }
  progress.stop();
  if (options.format === 'text') {
    await print(words.count('checkSummary', tally.checked, String(tally.warned), String(tally.unreadable)));
  }
  if (tally.unreadable > 0) return 2;
  return tally.warned > 0 && !options.exitZero ? 1 : 0;
}

async function showTimeline(options: Arguments): Promise<number> {
  // Archives are large and nothing of a mail is kept: V8's lavish young generation would only hold what is done with.
  setFlagsFromString('--optimize-for-size');
  let mails = 0;
  const progress = startProgress(() => words.count('checkProgress', mails));
  const count = () => {
    mails++;
  };
  const code = await runTimeline(rawMails(options.paths), options, words, { print, complain, count });
  progress.stop();
  return code;
}

async function checkFileOfLinks(file: string, { format, full }: Arguments): Promise<number> {
  let code = 0;
  for await (const { line, problem } of checkLinks(file, format !== 'text', full, words)) {
    if (line !== undefined) await print(line);
    if (problem !== undefined) {
      complain(problem);
      code = 2;
    }
  }
  return code;
}

async function main(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  const { link, links, text, full, format, paths } = options;
  if (options.help) {
    await print(help);
    return 0;
  }
  if (link !== undefined) {
    const answer = answerLink(text === undefined ? { href: link } : { href: link, text });
    await print(format === 'text' ? linkToText(answer, words, full) : linkToJson(answer, full));
    return 0;
  }
  if (links !== undefined) return checkFileOfLinks(links, options);
  if (paths.length > 0) return options.timeline ? showTimeline(options) : checkMails(options);
  complain(`name a mail, a folder or --link URL\n\n${help}`);
  return 2;
}

// A reader that closes the pipe early (head) has seen enough: no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

try {
  process.exitCode = await main();
} catch (error) {
  complain(reasonOf(error));
  process.exitCode = 2;
}
