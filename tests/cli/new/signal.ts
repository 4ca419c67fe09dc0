import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filledMail, type Trial } from './checkout.ts';

const name = 'bodyPraise';
const file = `src/classifier/signals/${name}.ts`;
const mail = 'tests/mail/suspicious/body-praise.eml';
const locales = 'public/_locales';
const fileOf = (folder: string) => `${locales}/${folder}/messages.json`;
const english = fileOf('en');
/** The languages that are there already; their sentences have to wait for the English one. */
const others = readdirSync(join(import.meta.dirname, '../../..', locales))
  .filter((folder) => folder !== 'en')
  .toSorted()
  .map(fileOf);
const [forgetful = ''] = others;

export const signal: Trial = {
  asks: ['signal', name],
  paths: [file, english, ...others, 'tests/mail/suspicious'],
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
      ...[english, ...others]
        .toSorted()
        .map((path) =>
          path === english
            ? `${marked(path)}: to fill: what a person is told when it speaks, with its values as $1, $2`
            : `${marked(path)}: to fill: the English sentence in this language, once it stands`,
        ),
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
    for (const other of others) {
      edit(other, (text) => text.replace(/TO FILL: [^"]*/, other === forgetful ? 'Praise.' : 'Praise: $$1.'));
    }
    edit(mail, (text) => filledMail(text, 'Laurel Club', '<p>Golden laurels await.</p>', name));
  },
  leftByMistake: [
    `${forgetful}: "${name}" has the placeholders none, in English $1`,
    `${mail}: it is judged unrelated by the row “no claim, and nobody asks for keys” of src/classifier/decide.ts (claims: none); its folder says suspicious`,
    `${mail}: ${name} stays silent, which X-Expect-Signals names`,
  ],
  mend: ({ edit, path }) => {
    const check = "when(message.text.includes('olden laurels'), 'weak', 'body', 'laurels')";
    edit(file, (text) => text.replace('() =>', '({ message }) =>').replace("when(false, 'weak', 'body')", check));
    edit(forgetful, (text) => text.replace('Praise.', 'Praise: $$1.'));
    cpSync(join(path, mail), join(path, mail.replace('suspicious', 'unrelated')));
    rmSync(join(path, mail));
  },
};
