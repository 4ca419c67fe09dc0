import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { classify } from '../classifier/classify.ts';
import { answerLink } from '../classifier/link.ts';
import { isWarned } from '../classifier/verdict.ts';
import { readMail } from '../mail/readMail.ts';
import { readWords } from './catalogue.ts';
import { asThePersonSees, filesBelow, fromWhereThePersonStands } from './files.ts';
import { type CheckedMail, linkToJson, linkToText, toJson, toText } from './report.ts';

const help = `Says what "Instagram" mails and links really are. Nothing is requested or sent.

  npm run --silent check -- [--json] PATH…      .eml files and folders
  npm run --silent check -- --link URL [--text SHOWN] [--json]

  --json        one line per mail or link
  --full        show query strings and token paths (masked otherwise)
  --exit-zero   exit 0 even when there is something to warn of

Exit code: 0 nothing to warn of, 1 at least one mail at actInApp or above, 2 something could not be read.

  npm run --silent check -- mail.eml
  npm run --silent check -- --json Mails/
  npm run --silent check -- --link https://lnstagram.example/login --text instagram.com`;

const largestMail = 32 * 1024 * 1024;

const words = readWords();

interface Tally {
  checked: number;
  warned: number;
  unreadable: number;
}

const print = (line: string) => process.stdout.write(`${line}\n`);

function complain(path: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`check: ${path}: ${reason}\n`);
}

async function checkFile(path: string): Promise<CheckedMail> {
  const bytes = await readFile(path);
  if (bytes.length > largestMail) throw new Error('larger than 32 MB: not checked');
  const message = await readMail(bytes);
  return { file: asThePersonSees(path), index: null, message, verdict: classify(message) };
}

async function checkPath(argument: string, json: boolean, tally: Tally): Promise<void> {
  for await (const path of filesBelow(fromWhereThePersonStands(argument))) {
    try {
      const checked = await checkFile(path);
      tally.checked++;
      if (isWarned(checked.verdict.level)) tally.warned++;
      print(json ? toJson(checked) : toText(checked, words));
      if (checked.message.notChecked.includes('headers')) throw new Error('no mail headers: only its text was checked');
    } catch (error) {
      tally.unreadable++;
      complain(asThePersonSees(path), error);
    }
  }
}

async function checkMails(paths: readonly string[], json: boolean): Promise<Tally> {
  const tally: Tally = { checked: 0, warned: 0, unreadable: 0 };
  for (const path of paths) {
    try {
      await checkPath(path, json, tally);
    } catch (error) {
      tally.unreadable++;
      complain(path, error);
    }
  }
  if (!json) print(words.count('checkSummary', tally.checked, String(tally.warned), String(tally.unreadable)));
  return tally;
}

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      'exit-zero': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      link: { type: 'string' },
      text: { type: 'string' },
    },
  });
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help) {
    print(help);
    return 0;
  }
  if (values.link !== undefined) {
    const answer = answerLink({ href: values.link, ...(values.text === undefined ? {} : { text: values.text }) });
    print(values.json ? linkToJson(answer, values.full) : linkToText(answer, words, values.full));
    return 0;
  }
  if (positionals.length === 0) {
    process.stderr.write(`check: name a mail, a folder or --link URL\n\n${help}\n`);
    return 2;
  }
  const tally = await checkMails(positionals, values.json);
  if (tally.unreadable > 0) return 2;
  return tally.warned > 0 && !values['exit-zero'] ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`check: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
