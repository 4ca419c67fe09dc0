import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filledMail, type Trial } from './checkout.ts';

const name = 'bodyPraise';
const file = `src/classifier/signals/${name}.ts`;
const mail = 'tests/mail/suspicious/body-praise.eml';
const english = 'public/_locales/en/messages.json';
/** A language that is there already; its sentence has to wait for the English one. */
const other = 'public/_locales/zu/messages.json';

export const signal: Trial = {
  asks: ['signal', name],
  prepare: ({ path, edit }) => {
    cpSync(join(path, english), join(path, other));
    edit('src/background/words/localeFolders.ts', (text) => text.replace("'en'", "'en', 'zu'"));
  },
  paths: [file, english, other, 'tests/mail/suspicious'],
  leftUnfilled: ({ read }) => {
    const marked = (path: string) =>
      `${path}:${
        read(path)
          .split('\n')
          .findIndex((line) => line.includes('TO FILL:')) + 1
      }`;
    return [
      `${file}:3: to fill: what it sees, why that matters and when it is wrong, in a sentence or two.`,
      `${file}:5: to fill: when it speaks (all that is known of a mail: ../analysis.ts), how strongly, and the values of its sentence`,
      `${marked(english)}: to fill: what a person is told when it speaks, with its values as $1, $2`,
      `${marked(other)}: to fill: the English sentence in this language, once it stands`,
      `${mail}:5: to fill: the subject`,
      `${mail}:6: to fill: the name shown, and the address`,
      `${mail}:8: to fill: what it is made after (a report, a page, a scrubbed mail), and what was altered`,
      `${mail}:14: to fill: what it says; people of example.org, links that are dead`,
    ];
  },
  fill: ({ edit }) => {
    edit(file, (text) =>
      text
        .replace(/TO FILL: what it sees.* \*/, 'Praise that no mail of Instagram gives. *')
        .replace(/ {2}\/\/ TO FILL:.*\n/, ''),
    );
    edit(english, (text) => text.replace(/TO FILL: [^"]*/, 'It praises: $1.'));
    edit(other, (text) => text.replace(/TO FILL: [^"]*/, 'Liyancoma.'));
    edit(mail, (text) => filledMail(text, 'Laurel Club', '<p>Golden laurels await.</p>', name));
  },
  leftByMistake: [
    `${other}: "${name}" has the placeholders none, in English $1`,
    `${mail}: it is judged unrelated; its folder says suspicious`,
    `${mail}: ${name} stays silent, which X-Expect-Signals names`,
  ],
  mend: ({ edit, path }) => {
    const check = "when(message.text.includes('olden laurels'), 'weak', 'body', 'laurels')";
    edit(file, (text) => text.replace('() =>', '({ message }) =>').replace("when(false, 'weak', 'body')", check));
    edit(other, (text) => text.replace('Liyancoma.', 'Liyancoma: $1.'));
    cpSync(join(path, mail), join(path, mail.replace('suspicious', 'unrelated')));
    rmSync(join(path, mail));
  },
};
