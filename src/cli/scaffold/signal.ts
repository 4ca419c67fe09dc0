import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../classifier/verdict.ts';
import { withKey } from './catalogues.ts';
import { type Change, changedFile, newFile } from './change.ts';
import { addImport, addToList, itemsOf } from './list.ts';
import { mailFile } from './mail.ts';
import { fill } from './mark.ts';

/** `new signal NAME`: the check, its line in the list, its sentence in every language, and a mail that fires it. */

const folder = 'src/classifier/signals';
const list = `${folder}/index.ts`;
const camelCase = /^([a-z]{2,20})(?:[A-Z][a-z]{1,20}){1,5}$/;
const capital = /[A-Z]/g;

/** A signal's name starts with where its evidence sits. */
const places: Readonly<Record<string, Place>> = {
  attachment: 'attachments',
  auth: 'headers',
  body: 'body',
  from: 'from',
  known: 'headers',
  link: 'links/0',
  reply: 'replyTo',
  sender: 'from',
  subject: 'subject',
};

/** @throws Error that says how signals are named */
function startOf(name: string): string {
  const start = camelCase.exec(name)?.[1];
  if (start === undefined || !(start in places)) {
    const starts = Object.keys(places).join(', ');
    throw new Error(
      `"${name}" is no name for a signal: words written together like linkTextMismatch, the first of them where the evidence sits (${starts})`,
    );
  }
  return start;
}

function template(name: string, place: Place): string {
  return `import { signal, when } from '../signal.ts';

/** ${fill('what it sees, why that matters and when it is wrong, in a sentence or two.')} */
export const ${name} = signal('${name}', () =>
  // ${fill('when it speaks (all that is known of a mail: ../analysis.ts), how strongly, and the values of its sentence')}
  when(false, 'weak', '${place}'),
);
`;
}

/** @throws Error on a bad name or one that is taken */
export function newSignal(root: string, name: string): Change[] {
  const start = startOf(name);
  const file = newFile(root, `${folder}/${name}.ts`, template(name, places[start] ?? 'body'));
  const index = changedFile(root, list, (source) =>
    addToList(addImport(source, name, `./${name}.ts`), 'signals', name, { behindStart: start }),
  );
  const known = itemsOf(readFileSync(join(root, list), 'utf8'), 'signals');
  const before = known.findLast((id) => id.startsWith(start)) ?? known.at(-1);
  const sentences = withKey(root, name, before, (locale) => ({
    message:
      locale === 'en'
        ? fill('what a person is told when it speaks, with its values as $1, $2')
        : fill('the English sentence in this language, once it stands'),
  }));
  const mailName = name.replace(capital, (letter) => `-${letter.toLowerCase()}`);
  return [file, index, ...sentences, mailFile(root, 'suspicious', mailName, name)];
}
