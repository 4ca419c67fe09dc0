import { leftInMail, leftUnfired, mailPaths } from './mails.ts';
import { leftMarks } from './marks.ts';
import { leftInSignals } from './signals.ts';
import { leftInWebmails } from './webmails.ts';
import { leftInWords } from './words.ts';

/** Prints all that is left to do in the project it lies in, a line each: the guards of repo.test.ts and mail.test.ts. */
const inMails: string[] = [];
for (const path of mailPaths) inMails.push(...(await leftInMail(path)));
const left = [leftMarks(), leftInSignals(), leftInWords(), leftInWebmails(), inMails, leftUnfired()].flat();
process.stdout.write(left.map((line) => `${line}\n`).join(''));
