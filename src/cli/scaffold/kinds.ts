import type { Change } from './change.ts';
import { newLanguage } from './language.ts';
import { newMail } from './mail.ts';
import { newSignal } from './signal.ts';
import { newWebmail } from './webmail.ts';

/** What can be made. */

export const help = `Makes the files for something new, each line to be filled marked in them.

  npm run new -- signal NAME         a check, like linkTextMismatch: its file, sentences and a mail that fires it
  npm run new -- webmail NAME        a webmail, like gmail: its adapter, hosts, a saved page and a test
  npm run new -- language CODE       a language, like de or pt_BR: its words and the phrases of mails
  npm run new -- mail LEVEL NAME     a mail that is judged wrongly, like mail dangerous reply-to-elsewhere

Exit code: 0 made, 2 nothing was made (the reason is on stderr).
`;

interface Kind {
  readonly takes: readonly string[];
  readonly make: (root: string, ...values: readonly string[]) => readonly Change[];
}

const kinds: Readonly<Record<string, Kind>> = {
  signal: { takes: ['NAME'], make: (root, name = '') => newSignal(root, name) },
  webmail: { takes: ['NAME'], make: (root, name = '') => newWebmail(root, name) },
  language: { takes: ['CODE'], make: (root, code = '') => newLanguage(root, code) },
  mail: { takes: ['LEVEL', 'NAME'], make: (root, level = '', name = '') => newMail(root, level, name) },
};

/**
 * The changes to a project that make something new; nothing is written yet.
 * @param root the project's folder
 * @param asked the kind, then what it takes
 * @throws Error that says what is wrong with what was asked for
 */
export function changesFor(root: string, [name = '', ...values]: readonly string[]): readonly Change[] {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!kind) throw new Error(`"${name}" is nothing that can be made here\n\n${help}`);
  if (values.length !== kind.takes.length) throw new Error(`write: npm run new -- ${name} ${kind.takes.join(' ')}`);
  return kind.make(root, ...values);
}
