import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { levels } from '../../classifier/verdict.ts';
import { type Change, newFile } from './change.ts';
import { fill } from './mark.ts';

/** `new mail LEVEL NAME`: a mail that was judged wrongly, or that shows something new. */

const mailsFolder = 'tests/mail';
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+){0,12}$/;
const longestName = 60;

/** The mail of that name, wherever it lies: mails move from level to level, so a name is given once. */
function findMail(root: string, name: string): string | undefined {
  return levels.map((level) => `${mailsFolder}/${level}/${name}.eml`).find((path) => existsSync(join(root, path)));
}

function template(name: string, expected: string): string {
  const date = new Date().toUTCString().replace('GMT', '+0000');
  return `Received: from mail.example.net (mail.example.net [192.0.2.7])
        by mx.example.org with ESMTPS id 2; ${date}
Date: ${date}
To: rosa@example.org
Subject: ${fill('the subject')}
From: ${fill('the name shown, and the address')} <sender@example.net>
Message-ID: <${name}@example.net>
X-Source: ${fill('what it is made after (a report, a page, a scrubbed mail), and what was altered')}
X-Expect-Signals: ${expected}
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<p>${fill('what it says; people of example.org, links that are dead')}</p>
`;
}

/**
 * A mail to be filled.
 * @param expected what X-Expect-Signals says
 * @throws Error on an unknown level, a bad name or one that is taken
 */
export function mailFile(root: string, level: string, name: string, expected: string): Change {
  if (!levels.some((known) => known === level))
    throw new Error(`"${level}" is no level; they are ${levels.join(', ')}`);
  if (!kebab.test(name) || name.length > longestName) {
    throw new Error(`"${name}" is no name for a mail: small letters and digits with hyphens, like reply-to-elsewhere`);
  }
  const taken = findMail(root, name);
  if (taken !== undefined) throw new Error(`${taken} is there already`);
  return newFile(root, `${mailsFolder}/${level}/${name}.eml`, template(name, expected));
}

/** @throws Error on bad input, see `mailFile` */
export function newMail(root: string, level: string, name: string): Change[] {
  return [mailFile(root, level, name, fill('the signals it must fire, with blanks between; none for a quiet mail'))];
}
