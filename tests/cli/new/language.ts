import type { Trial } from './checkout.ts';

const words = 'public/_locales/cs/messages.json';
const lures = 'src/facts/lures/cs.ts';

export const language: Trial = {
  asks: ['language', 'cs'],
  paths: [words, lures, 'src/background/words/localeFolders.ts'],
  leftUnfilled: ({ read }) => [
    `${lures}:3: to fill: where the phrases were found and when they were checked`,
    `${lures}:7: to fill: phrases that tell a story in Czech, under the names of lure.ts; en.ts shows how`,
    `${lures}:9: to fill: words that make a name a department, like "support" and "help center"`,
    `${lures}:11: to fill: sentences of the footer that only mail of Meta has; leave it empty where none is known`,
    `${lures}:13: to fill: closing words after which a name signs, like "thanks"`,
    `${lures}:15: to fill: words beside the brand in a sign-off, like "team"`,
    `${lures}:17: to fill: words of a newsletter's name, like "weekly", and as "audiences" the word before its readers, like "for"`,
    `${lures}:19: to fill: words that speak of the reader's own account, like "your account"`,
    `${lures}:21: to fill: how a sentence asks for what opens an account, and how advice says never to give it`,
    `${words}: ${Object.keys(JSON.parse(read(words))).length} lines to fill or translate, each marked "TO FILL:"`,
  ],
  fill: ({ edit }) => {
    edit(lures, (text) =>
      text.replaceAll(/ *\/\/ TO FILL:.*\n/g, '').replace('departments: []', "departments: ['podpora']"),
    );
    // What is not written in English yet, of the signal made before.
    edit(words, (text) => text.replace('with its values as $1, $2', '$$1'));
    edit(words, (text) => text.replace('"historyDays_few"', '"historyDays_two"'));
    edit(words, (text) =>
      text.replaceAll('TO FILL: ', '').replace(/("linkMailto": \{\s+"message": ".*)\$1/, '$1nekomu'),
    );
  },
  leftByMistake: [
    `${words}: add "historyDays_few", a form its numbers take`,
    `${words}: take out "historyDays_two", a form its numbers never take`,
    `${words}: "linkMailto" has the placeholders none, in English $1`,
  ],
  mend: ({ edit }) =>
    edit(words, (text) =>
      text.replace('historyDays_two', 'historyDays_few').replace(/("linkMailto": \{\s+"message": ".*)nekomu/, '$1$$1'),
    ),
};
