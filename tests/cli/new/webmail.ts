import type { Trial } from './checkout.ts';

const adapter = 'src/webmail/yahoo.ts';
const page = `<!doctype html>
<main data-mail="m1"><h1>Reset your password</h1>
<address title="security@mail.instagram.com">Instagram</address>
<section><article>Hi rosa</article></section></main>
`;
const reader = `function read(document: Document, _url: URL): PageReading {
  const hooks = ['main[data-mail]', 'h1', 'address', 'article'];
  const [mail, subject, sender, body] = hooks.map((hook) => document.querySelector(hook));
  if (!mail || !body) return { kind: 'noMail' };
  const address = sender?.getAttribute('title') || undefined;
  const from = { displayName: sender?.textContent ?? '', address };
  const id = mail.getAttribute('data-mail') ?? undefined;
  const known = { id, from, subject: subject?.textContent ?? undefined, account: undefined, date: undefined };
  const message = { ...known, body, bannerBefore: body, notChecked: [], isPartial: false };
  return { kind: 'open', unreadable: 0, messages: [message] };
}`;

const withoutMarks = (text: string) =>
  text.replaceAll(/ *\/\/ TO FILL:.*\n/g, '').replace(/TO FILL: [^*]*\*/, 'Its mails. *');

export const webmail: Trial = {
  asks: ['webmail', 'yahoo'],
  paths: ['src/webmail', 'docs', 'tests/webmail', 'yahoo:'],
  leftUnfilled: () => [
    'src/webmail/places.ts:24: to fill: its name as people know it',
    'src/webmail/places.ts:26: to fill: the hosts it lives at; give each its paragraph in docs/PERMISSIONS.md',
    `${adapter}:4: to fill: which of its pages it reads, and what they do not show.`,
    `${adapter}:6: to fill: what of the page it leans on: a table of selectors with the day they were seen`,
    `${adapter}:8: to fill: the messages that are open; what cannot be told is undefined, for a wrong sender is worse than none`,
    `${adapter}:15: to fill: attributes whose change means that another mail stands in the same place`,
    `${adapter}:18: to fill: rows of the list with sender, subject and id; leave it empty where they do not show addresses`,
    `${adapter}:20: to fill: the address of the open mailbox`,
    `${adapter}:22: to fill: the part of the address that names the open mail`,
    'docs/PERMISSIONS.md:28: to fill: the host, and what the permission for it is used for',
    "tests/webmail/yahoo.html:2: to fill: the page as yahoo builds it, with the day it was saved; only what the adapter leans on, nobody's mail",
    'tests/webmail/yahoo.html:4: to fill: one open mail: from Instagram <security@mail.instagram.com>, subject "Reset your password"',
    'tests/webmail/yahoo.test.ts:8: to fill: the address of the open mail on the saved page',
    "src/webmail/places.ts: https://yahoo.example/* is nobody's; say where yahoo lives",
  ],
  fill: ({ edit }) => {
    edit('src/webmail/places.ts', (text) => withoutMarks(text).replace('yahoo.example', 'mail.yahoo.com'));
    edit(adapter, (text) => withoutMarks(text).replace(/function read[\s\S]*?\n\}/, () => reader));
    edit('docs/PERMISSIONS.md', (text) => text.replace(/TO FILL:.*/, 'To read the mail that is open in Yahoo Mail.'));
    edit('tests/webmail/yahoo.html', () => page);
    edit('tests/webmail/yahoo.test.ts', withoutMarks);
  },
  leftByMistake: ['docs/PERMISSIONS.md: say what https://mail.yahoo.com/* is asked for, under a heading with it'],
  mend: ({ edit }) => edit('docs/PERMISSIONS.md', (text) => text.replace('yahoo.example', 'mail.yahoo.com')),
};
