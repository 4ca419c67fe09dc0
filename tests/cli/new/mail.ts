import { filledMail, type Trial } from './checkout.ts';

const path = 'tests/mail/dangerous/new-trick.eml';

export const mail: Trial = {
  asks: ['mail', 'dangerous', 'new-trick'],
  paths: ['tests/mail/dangerous'],
  leftUnfilled: () => [
    `${path}:5: to fill: the subject`,
    `${path}:6: to fill: the name shown, and the address`,
    `${path}:8: to fill: what it is made after (a report, a page, a scrubbed mail), and what was altered`,
    `${path}:9: to fill: the signals it must fire, with blanks between; none for a quiet mail`,
    `${path}:14: to fill: what it says; people of example.org, links that are dead`,
  ],
  fill: ({ edit }) => {
    const body = '<p>See <a href="https://page.example/">your page</a>.</p>';
    edit(path, (text) => filledMail(text, 'Instagram Support', body, 'fromClaim'));
  },
  leftByMistake: [`${path}: linkLeavesMeta fires, which X-Expect-Signals does not name (npm run expect)`],
  mend: ({ edit }) => edit(path, (text) => text.replace('Signals: fromClaim', 'Signals: fromClaim linkLeavesMeta')),
};
