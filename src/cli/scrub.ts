import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pickMail } from '../mail/pickMail.ts';
import { fromWhereThePersonStands } from './paths.ts';
import { reasonOf } from './reason.ts';
import { diffToText } from './scrub/diff.ts';
import { type Scrubbed, scrubMail } from './scrub/scrubMail.ts';
import { judgedToText } from './scrub/verdictOf.ts';

/** `npm run scrub -- mail.eml`: a raw mail → the same mail about nobody. Nothing is requested or sent. */

const help = `Takes people out of a raw mail, so that it can be handed in: addresses, names, tokens, ids, tracking.

  npm run --silent scrub -- mail.eml > scrubbed.eml
  npm run scrub -- --out scrubbed.eml mail.eml        - for standard input

  --out FILE   write there instead of to standard output
  --no-diff    do not show on stderr what was changed
  --force      write it even though its verdict changed or a name is left in it
  --help

Its parts, encodings, hosts and verdict stay. Read the diff: words that only you know to be private nobody else can find.
Exit code: 0 written, 1 nothing written (verdict changed or a name is left), 2 it could not be read.
`;

const problems: Readonly<Record<Extract<ReturnType<typeof pickMail>, string>, string>> = {
  tooLarge: 'it is larger than 32 MB',
  outlookFile: "it is Outlook's own format (.msg): save the mail as .eml",
  binary: 'it is binary data, not a mail',
  empty: 'it is empty',
  unreadable: 'it cannot be read as a mail',
  webPage: "it is a web page: save the mail's source (Show original, Save as)",
};

const complain = (text: string) => process.stderr.write(`scrub: ${text}\n`);

/** @throws Error when it is not exactly one mail */
function readOne(path: string): Uint8Array {
  const picked = pickMail(readFileSync(path === '-' ? 0 : fromWhereThePersonStands(path)));
  if (typeof picked === 'string') throw new Error(problems[picked]);
  if (picked.mails > 1) throw new Error(`it holds ${picked.mails} mails: give one at a time`);
  return picked.bytes;
}

/** npm writes two lines of its own to standard output unless it is told not to. */
function refuseNpmsLines(): void {
  const { npm_lifecycle_event: script, npm_config_loglevel: level } = process.env;
  if (script === undefined || level === 'silent' || process.stdout.isTTY) return;
  throw new Error('npm wrote lines of its own first: use npm run --silent scrub, or --out FILE');
}

function report({ changes, before, after, isSameVerdict, stillNamed }: Scrubbed, showDiff: boolean): void {
  if (showDiff) process.stderr.write(diffToText(changes));
  const verdict = isSameVerdict
    ? `${judgedToText(before)}, as before`
    : `${judgedToText(after)}; it was ${judgedToText(before)}`;
  complain(`${changes.length} changes; judged ${verdict}`);
  if (stillNamed.length > 0) complain(`still in it: ${stillNamed.join(', ')}`);
}

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    allowNegative: true,
    options: {
      out: { type: 'string' },
      diff: { type: 'boolean', default: true },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Error(`name one mail\n\n${help}`);
  if (values.out === undefined) refuseNpmsLines();
  const scrubbed = await scrubMail(readOne(path)).catch((error: unknown) => {
    throw new Error(`${path}: ${reasonOf(error)}`, { cause: error });
  });
  report(scrubbed, values.diff);
  if (!values.force && !(scrubbed.isSameVerdict && scrubbed.stillNamed.length === 0)) {
    complain('nothing was written; --force writes it all the same');
    return 1;
  }
  if (values.out === undefined) process.stdout.write(scrubbed.bytes);
  else writeFileSync(fromWhereThePersonStands(values.out), scrubbed.bytes);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  complain(reasonOf(error));
  process.exitCode = 2;
}
