import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Format } from './checkMail.ts';

export const help = `Says what "Instagram" mails and links really are. Nothing is requested or sent.

  npm run --silent check -- [options] PATH…     .eml files, mbox files, Maildirs, folders; - for standard input
  npm run --silent check -- --timeline PATH… [--json]
  npm run --silent check -- --link URL [--text SHOWN] [--json]
  npm run --silent check -- --links FILE [--json]

  --json          one JSON line per mail or link (the same as --format json)
  --format FORM   text, json, or ecs (JSON with the names of the Elastic Common Schema)
  --jobs N        threads (0: one per processor)
  --full          show query strings and token paths, which are masked otherwise
  --timeline      waves: how many of Instagram's own security mails came per day, to how many people
  --exit-zero     exit 0 even when there is something to warn of, to work as a filter
  --help

Exit code: 0 nothing to warn of, 1 at least one mail at actInApp or above, 2 something could not be read
(named on stderr; the rest is still checked). With --timeline 1 means: there was a wave. A mail over 32 MB is refused.

Examples
  npm run --silent check -- mail.eml
  npm run --silent check -- --json --jobs 2 archive.mbox Maildir/
  npm run --silent check -- --format ecs --exit-zero - < archive.mbox
  npm run --silent check -- --timeline archive.mbox Maildir/
  npm run --silent check -- --link https://lnstagram.example/login --text instagram.com`;

export interface Arguments {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly jobs: number;
  readonly full: boolean;
  readonly exitZero: boolean;
  readonly help: boolean;
  readonly link: string | undefined;
  readonly text: string | undefined;
  readonly links: string | undefined;
  readonly timeline: boolean;
}

const formats: readonly Format[] = ['text', 'json', 'ecs'];
const mostJobs = 64;

function readFormat(name: string | undefined, json: boolean): Format {
  if (name === undefined) return json ? 'json' : 'text';
  const format = formats.find((known) => known === name);
  if (!format) throw new Error(`--format ${name}: choose ${formats.join(', ')}`);
  return format;
}

function readJobs(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 0 || jobs > mostJobs)
    throw new Error(`--jobs ${value}: a number from 0 to ${mostJobs}`);
  return jobs === 0 ? availableParallelism() : jobs;
}

/**
 * Reads the command line.
 * @throws Error that says what is wrong with it
 */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      format: { type: 'string' },
      jobs: { type: 'string', default: '1' },
      full: { type: 'boolean', default: false },
      'exit-zero': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      link: { type: 'string' },
      text: { type: 'string' },
      links: { type: 'string' },
      timeline: { type: 'boolean', default: false },
    },
  });
  const format = readFormat(values.format, values.json);
  if (values.timeline && format === 'ecs') throw new Error('--timeline: choose text or json');
  return {
    paths: positionals,
    format,
    jobs: readJobs(values.jobs),
    full: values.full,
    exitZero: values['exit-zero'],
    help: values.help,
    link: values.link,
    text: values.text,
    links: values.links,
    timeline: values.timeline,
  };
}
